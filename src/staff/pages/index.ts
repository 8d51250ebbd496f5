import type { Component } from 'vue'

/** A page of the staff panel; its name is `staff.pages.<id>`, its props and events are those of page.ts. */
export interface StaffPage {
  readonly id: string
  readonly load: () => Promise<{ default: Component }>
}

/** In the order in which they are needed; a page's code is fetched when it is first shown. */
export const staffPages: readonly StaffPage[] = [
  { id: 'welcome', load: () => import('./WelcomePage.vue') },
  { id: 'start', load: () => import('./StartPage.vue') },
  { id: 'screen', load: () => import('./ScreenPage.vue') },
  { id: 'hours', load: () => import('./HoursPage.vue') },
  { id: 'packs', load: () => import('./PacksPage.vue') },
  { id: 'takeHome', load: () => import('./TakeHomePage.vue') },
  { id: 'visits', load: () => import('./VisitsPage.vue') },
  { id: 'check', load: () => import('./CheckPage.vue') },
  { id: 'control', load: () => import('./ControlPage.vue') },
  { id: 'machine', load: () => import('./MachinePage.vue') },
]
