/** Makes a failed test of a file of tests that cannot be loaded: Stryker looks at tests alone, and would say that nothing found the fault. */
export const brokenFiles = {
  onTestModuleEnd({ task: file }) {
    if (file.result?.state !== 'fail' || file.tasks.length > 0) return
    file.tasks.push({ type: 'test', name: 'is loaded', mode: 'run', file, result: file.result })
  },
}
