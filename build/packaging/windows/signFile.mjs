// node signFile.mjs FILE: makensis calls it for the uninstaller, which it writes itself.
import { signProgram } from './sign.mjs'

signProgram(process.argv[2] ?? '')
