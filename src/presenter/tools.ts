import { pointerKinds, type PointerKind } from '../../electron/core/contracts/guide'

/** What a guide's hand on the audience's picture means. */
export const tools = [...pointerKinds, 'pen', 'zoom'] as const
export type Tool = (typeof tools)[number]

export const isPointer = (tool: Tool): tool is PointerKind => tool === 'pointer' || tool === 'spot'

/** Dialogs of the console; one at a time. */
export type Panel = 'grid' | 'short' | 'figures' | 'more' | 'clicker' | 'takeHome' | 'rehearsal' | 'lead' | 'route'
