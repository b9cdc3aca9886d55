import { expect, test } from 'vitest'
import { bindMethods } from '../../src/transport/bind-methods.ts'

class Namespace {
  readonly #client: string

  constructor(client: string) {
    this.#client = client
    bindMethods(this)
  }

  get parent(): string {
    return `above ${this.#client}`
  }

  get(suffix = ''): string {
    return this.#client + suffix
  }

  toString(): string {
    return `[${this.#client}]`
  }
}

class Extended extends Namespace {
  override get(suffix = ''): string {
    return `more of ${super.get(suffix)}`
  }

  list(): string[] {
    return [this.get()]
  }
}

test('a method that is taken out of its object still knows it', () => {
  const { get, toString } = new Namespace('a')
  expect([get('!'), toString()]).toEqual(['a!', '[a]'])
  expect(['1', '2'].map(new Namespace('b').get)).toEqual(['b1', 'b2'])
})

test('each object has methods of its own', () => {
  const [{ get: first }, { get: second }] = [new Namespace('a'), new Namespace('b')]
  expect([first(), second()]).toEqual(['a', 'b'])
})

test('methods of a subclass count, and reach those that they override', () => {
  const { get, list, toString } = new Extended('a')
  expect([get(), list(), toString()]).toEqual(['more of a', ['more of a'], '[a]'])
})

test('accessors, names that are listed and the constructor stay as they are', () => {
  const namespace = new Namespace('a')
  expect([namespace.parent, namespace.constructor, Object.keys(namespace)]).toEqual(['above a', Namespace, []])
})

test('a method can be replaced, as mocks do', () => {
  const namespace = new Namespace('a')
  namespace.get = () => 'mock'
  expect(namespace.get()).toBe('mock')
})
