/** Whether both families can draw Chinese and Latin: they come with the program, or something is badly wrong. */
export async function areFontsLoaded(): Promise<boolean> {
  const families = ['Noto Sans SC Variable', 'Noto Serif SC Variable']
  try {
    const loaded = await Promise.all(families.map((family) => document.fonts.load(`24px "${family}"`, '园A')))
    return loaded.every((faces) => faces.length > 0)
  } catch {
    return false
  }
}

/** A short tone, as loud as the voice. Never fails: a machine without a sound card is silent, which is what is asked about. */
export async function beep(volume: number): Promise<void> {
  try {
    const audio = new AudioContext()
    const tone = audio.createOscillator()
    const gain = audio.createGain()
    tone.frequency.value = 660
    gain.gain.value = Math.min(1, Math.max(0, volume)) * 0.5
    tone.connect(gain).connect(audio.destination)
    tone.start()
    tone.stop(audio.currentTime + 0.6)
    await new Promise((resolve) => (tone.onended = resolve))
    await audio.close()
  } catch {
    // No sound card.
  }
}
