/** Figures that must be readable on a step, written down from the report's facts by hand, not taken from the app's models. */
export const heroFigures: Readonly<Record<string, readonly string[]>> = {
  'milestones/2': ['opening-days'],
  'milestones/6': ['xinlin-sales'],
  'indicators/1': ['service-sales#growth', 'industrial-sales#growth', 'service-sales', 'industrial-sales'],
  'indicators/2': ['service-sales', 'industrial-sales', 'fixed-investment', 'industrial-investment', 'service-investment'],
  'indicators/3': ['foreign-capital', 'trade'],
  'clusters/1': ['lead-share'],
  'clusters/2': ['smart-equipment-output', 'electronics-output'],
  'projects/1': ['tier-10bn', 'tier-1bn', 'tier-100m', 'matrix-total'],
  'projects/2': ['landed', 'fortune-500', 'listed'],
  'projects/4': ['started', 'started-manufacturing', 'started-service', 'completed', 'in-production'],
  'map/5': ['foreign-projects', 'european-projects'],
  'livability/1': ['resettlement-investment', 'resettlement-area'],
  'outlook/2': ['double-500'],
}

/** How those figures read, in each language; marks and bounds included. */
export const readings: Readonly<Record<string, { readonly 'zh-CN': string; readonly en: string }>> = {
  'opening-days': { 'zh-CN': '27', en: '27' },
  'service-sales#growth': { 'zh-CN': '22', en: '22' },
  'industrial-sales#growth': { 'zh-CN': '11', en: '11' },
  'service-sales': { 'zh-CN': '350', en: '35' },
  'industrial-sales': { 'zh-CN': '149', en: '14.9' },
  'fixed-investment': { 'zh-CN': '110', en: '11' },
  'industrial-investment': { 'zh-CN': '45', en: '4.5' },
  'service-investment': { 'zh-CN': '65', en: '6.5' },
  'foreign-capital': { 'zh-CN': '1.7', en: '170' },
  trade: { 'zh-CN': '5', en: '500' },
  'lead-share': { 'zh-CN': '>61', en: '>61' },
  'smart-equipment-output': { 'zh-CN': '61', en: '6.1' },
  'electronics-output': { 'zh-CN': '12', en: '1.2' },
  'xinlin-sales': { 'zh-CN': '可达10', en: '1' },
  'tier-10bn': { 'zh-CN': '3', en: '3' },
  'tier-1bn': { 'zh-CN': '39', en: '39' },
  'tier-100m': { 'zh-CN': '95', en: '95' },
  'matrix-total': { 'zh-CN': '137', en: '137' },
  landed: { 'zh-CN': '243', en: '243' },
  'fortune-500': { 'zh-CN': '10', en: '10' },
  listed: { 'zh-CN': '31', en: '31' },
  started: { 'zh-CN': '16', en: '16' },
  'started-manufacturing': { 'zh-CN': '14', en: '14' },
  'started-service': { 'zh-CN': '2', en: '2' },
  completed: { 'zh-CN': '15', en: '15' },
  'in-production': { 'zh-CN': '5', en: '5' },
  'foreign-projects': { 'zh-CN': '80+', en: '80+' },
  'european-projects': { 'zh-CN': '10+', en: '10+' },
  'resettlement-investment': { 'zh-CN': '22', en: '2.2' },
  'resettlement-area': { 'zh-CN': '40', en: '400,000' },
  'double-500': { 'zh-CN': '500', en: '50' },
}

/** Figures whose expectation mark must stand beside them wherever they are a hero. */
export const estimated: readonly string[] = ['service-sales', 'industrial-sales', 'foreign-capital', 'trade', 'lead-share']
