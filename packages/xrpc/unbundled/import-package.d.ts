export declare function importPackage(name: string): Promise<unknown>
