// npm run web:build: builds the reading room into packages/web/dist.
import { buildRoom } from './room.ts'

process.exitCode = buildRoom()
