import { catchFaults, endByFault } from './recovery/faults'
import { haveHome } from './recovery/home'

// Before anything of the program itself is even read: a file of it that is missing or broken is a fault like any other.
catchFaults()
try {
  haveHome()
  const { startApp } = await import('./app')
  startApp().catch((error: unknown) => endByFault('the start failed: an exception', error))
} catch (error) {
  endByFault('the program cannot be read: an exception', error)
}
