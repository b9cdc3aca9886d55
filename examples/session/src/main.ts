import { tellStories } from './stories.ts'

await tellStories((line) => console.log(line))
