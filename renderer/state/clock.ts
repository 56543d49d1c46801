import { ID_LENGTH, type Id, idFromBytes } from '../../core/document/id'

/** The time now, ISO 8601 UTC. */
export function now(): string {
  return new Date().toISOString()
}

/** A new random id. */
export function newId(): Id {
  return idFromBytes(crypto.getRandomValues(new Uint8Array(ID_LENGTH)))
}
