import { defineAsyncComponent, type Component } from 'vue'

/** A page of the staff panel; its name is `staff.pages.<id>`, its props and events are those of page.ts. */
export interface StaffPage {
  readonly id: string
  readonly component: Component
}

/** In the order in which they are needed; a page's code is fetched when it is first shown. */
export const staffPages: readonly StaffPage[] = [
  { id: 'welcome', component: defineAsyncComponent(() => import('./WelcomePage.vue')) },
  { id: 'start', component: defineAsyncComponent(() => import('./StartPage.vue')) },
  { id: 'screen', component: defineAsyncComponent(() => import('./ScreenPage.vue')) },
  { id: 'hours', component: defineAsyncComponent(() => import('./HoursPage.vue')) },
  { id: 'machine', component: defineAsyncComponent(() => import('./MachinePage.vue')) },
]
