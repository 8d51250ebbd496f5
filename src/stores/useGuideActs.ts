import { call } from '../services/kiosk'
import { useTourStore } from './tour'

/** What only a taught button of a clicker does on stage and console: the audience's picture is held or let go, the talk's clock stopped or not. */
export function useGuideActs(): (act: 'freeze' | 'pause') => void {
  const tour = useTourStore()
  return (act) => {
    if (act === 'freeze') void tour.send({ type: tour.state?.ahead ? 'release' : 'freeze' })
    else void call('kiosk:turn-talk', 'turn')
  }
}
