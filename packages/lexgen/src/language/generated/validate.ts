// Generated from lexicon.schema.json by scripts/build-validator.mjs. Do not edit.
// @ts-nocheck
/* oxlint-disable */
import type { RawValidator } from '../raw-validator.ts'

/** Checks a value against the schema and leaves what it found in `validate.errors`. */
export const validate: RawValidator = validate21
const schema6 = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    $type: { type: 'string' },
    lexicon: { const: 1 },
    id: {
      type: 'string',
      pattern:
        '^(?=.{5,317}$)[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}$',
    },
    revision: {},
    description: { type: 'string' },
    defs: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^[^#.]+$' },
      properties: { main: { $ref: '#/definitions/mainDefinition' } },
      additionalProperties: { $ref: '#/definitions/namedDefinition' },
    },
  },
  required: ['lexicon', 'id', 'defs'],
  definitions: {
    mainDefinition: {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [
        { $ref: '#/definitions/query' },
        { $ref: '#/definitions/procedure' },
        { $ref: '#/definitions/subscription' },
        { $ref: '#/definitions/record' },
        { $ref: '#/definitions/permissionSet' },
        { $ref: '#/definitions/boolean' },
        { $ref: '#/definitions/integer' },
        { $ref: '#/definitions/string' },
        { $ref: '#/definitions/bytes' },
        { $ref: '#/definitions/cidLink' },
        { $ref: '#/definitions/blob' },
        { $ref: '#/definitions/array' },
        { $ref: '#/definitions/object' },
        { $ref: '#/definitions/token' },
        { $ref: '#/definitions/ref' },
        { $ref: '#/definitions/union' },
        { $ref: '#/definitions/unknown' },
      ],
    },
    namedDefinition: {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [
        { $ref: '#/definitions/boolean' },
        { $ref: '#/definitions/integer' },
        { $ref: '#/definitions/string' },
        { $ref: '#/definitions/bytes' },
        { $ref: '#/definitions/cidLink' },
        { $ref: '#/definitions/blob' },
        { $ref: '#/definitions/array' },
        { $ref: '#/definitions/object' },
        { $ref: '#/definitions/token' },
        { $ref: '#/definitions/ref' },
        { $ref: '#/definitions/union' },
        { $ref: '#/definitions/unknown' },
      ],
    },
    field: {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [
        { $ref: '#/definitions/boolean' },
        { $ref: '#/definitions/integer' },
        { $ref: '#/definitions/string' },
        { $ref: '#/definitions/bytes' },
        { $ref: '#/definitions/cidLink' },
        { $ref: '#/definitions/blob' },
        { $ref: '#/definitions/array' },
        { $ref: '#/definitions/object' },
        { $ref: '#/definitions/ref' },
        { $ref: '#/definitions/union' },
        { $ref: '#/definitions/unknown' },
      ],
    },
    param: {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [
        { $ref: '#/definitions/boolean' },
        { $ref: '#/definitions/integer' },
        { $ref: '#/definitions/string' },
        { $ref: '#/definitions/paramArray' },
      ],
    },
    paramItem: {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [{ $ref: '#/definitions/boolean' }, { $ref: '#/definitions/integer' }, { $ref: '#/definitions/string' }],
    },
    bodySchema: {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [{ $ref: '#/definitions/object' }, { $ref: '#/definitions/ref' }, { $ref: '#/definitions/union' }],
    },
    recordSchema: {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [{ $ref: '#/definitions/object' }],
    },
    query: {
      type: 'object',
      properties: {
        type: { const: 'query' },
        description: { type: 'string' },
        parameters: { $ref: '#/definitions/params' },
        output: { $ref: '#/definitions/body' },
        errors: { type: 'array', items: { $ref: '#/definitions/error' } },
      },
      required: ['type'],
    },
    procedure: {
      type: 'object',
      properties: {
        type: { const: 'procedure' },
        description: { type: 'string' },
        parameters: { $ref: '#/definitions/params' },
        input: { $ref: '#/definitions/body' },
        output: { $ref: '#/definitions/body' },
        errors: { type: 'array', items: { $ref: '#/definitions/error' } },
      },
      required: ['type'],
    },
    subscription: {
      type: 'object',
      properties: {
        type: { const: 'subscription' },
        description: { type: 'string' },
        parameters: { $ref: '#/definitions/params' },
        message: { $ref: '#/definitions/message' },
        errors: { type: 'array', items: { $ref: '#/definitions/error' } },
        subprotocol: { type: 'string' },
      },
      required: ['type'],
    },
    record: {
      type: 'object',
      properties: {
        type: { const: 'record' },
        description: { type: 'string' },
        key: { type: 'string', pattern: '^(?:tid|nsid|any|literal:(?!\\.{1,2}$)[a-zA-Z0-9_~.:-]{1,512})$' },
        record: { $ref: '#/definitions/recordSchema' },
      },
      required: ['type', 'key', 'record'],
    },
    permissionSet: {
      type: 'object',
      properties: {
        type: { const: 'permission-set' },
        description: { type: 'string' },
        title: { type: 'string' },
        'title:lang': { type: 'object', additionalProperties: { type: 'string' } },
        'title:langs': {},
        detail: { type: 'string' },
        'detail:lang': { type: 'object', additionalProperties: { type: 'string' } },
        'detail:langs': {},
        permissions: { type: 'array', items: { $ref: '#/definitions/permission' } },
      },
      required: ['type', 'permissions'],
    },
    permission: {
      type: 'object',
      properties: { type: { const: 'permission' }, description: { type: 'string' }, resource: { type: 'string' } },
      required: ['type', 'resource'],
      allOf: [
        {
          if: { properties: { resource: { const: 'repo' } }, required: ['resource'] },
          then: { $ref: '#/definitions/repoPermission' },
        },
        {
          if: { properties: { resource: { const: 'rpc' } }, required: ['resource'] },
          then: { $ref: '#/definitions/rpcPermission' },
        },
      ],
    },
    repoPermission: {
      type: 'object',
      properties: {
        collection: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'string',
            pattern:
              '^[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}$',
          },
        },
        action: { type: 'array', items: { enum: ['create', 'update', 'delete'] } },
      },
      required: ['collection'],
    },
    rpcPermission: {
      type: 'object',
      properties: {
        lxm: { type: 'array', minItems: 1, items: { type: 'string' } },
        aud: { type: 'string' },
        inheritAud: { type: 'boolean' },
      },
      required: ['lxm'],
    },
    params: {
      type: 'object',
      properties: {
        type: { const: 'params' },
        description: { type: 'string' },
        required: { type: 'array', items: { type: 'string' } },
        properties: { type: 'object', additionalProperties: { $ref: '#/definitions/param' } },
      },
      required: ['type', 'properties'],
    },
    body: {
      type: 'object',
      properties: {
        description: { type: 'string' },
        encoding: {
          type: 'string',
          pattern:
            '^\\s*[a-zA-Z0-9!#$&^_.+*-]+/[a-zA-Z0-9!#$&^_.+*-]+\\s*(?:;(?:[^,"\\r\\n]|"[^"\\r\\n]*")*)?(?:,\\s*[a-zA-Z0-9!#$&^_.+*-]+/[a-zA-Z0-9!#$&^_.+*-]+\\s*(?:;(?:[^,"\\r\\n]|"[^"\\r\\n]*")*)?)*$',
        },
        schema: { $ref: '#/definitions/bodySchema' },
      },
      required: ['encoding'],
    },
    message: {
      type: 'object',
      properties: {
        description: { type: 'string' },
        schema: {
          type: 'object',
          required: ['type'],
          discriminator: { propertyName: 'type' },
          oneOf: [{ $ref: '#/definitions/union' }],
        },
      },
      required: ['schema'],
    },
    error: {
      type: 'object',
      properties: { description: { type: 'string' }, name: { type: 'string', pattern: '^\\S+$' } },
      required: ['name'],
    },
    boolean: {
      type: 'object',
      properties: {
        type: { const: 'boolean' },
        description: { type: 'string' },
        default: { type: 'boolean' },
        const: { type: 'boolean' },
      },
      required: ['type'],
    },
    integer: {
      type: 'object',
      properties: {
        type: { const: 'integer' },
        description: { type: 'string' },
        minimum: { type: 'integer' },
        maximum: { type: 'integer' },
        enum: { type: 'array', minItems: 1, items: { type: 'integer' } },
        default: { type: 'integer' },
        const: { type: 'integer' },
      },
      required: ['type'],
    },
    string: {
      type: 'object',
      properties: {
        type: { const: 'string' },
        description: { type: 'string' },
        format: { type: 'string' },
        minLength: { type: 'integer', minimum: 0 },
        maxLength: { type: 'integer', minimum: 0 },
        minGraphemes: { type: 'integer', minimum: 0 },
        maxGraphemes: { type: 'integer', minimum: 0 },
        knownValues: { type: 'array', items: { type: 'string' } },
        enum: { type: 'array', minItems: 1, items: { type: 'string' } },
        default: { type: 'string' },
        const: { type: 'string' },
      },
      required: ['type'],
    },
    bytes: {
      type: 'object',
      properties: {
        type: { const: 'bytes' },
        description: { type: 'string' },
        minLength: { type: 'integer', minimum: 0 },
        maxLength: { type: 'integer', minimum: 0 },
      },
      required: ['type'],
    },
    cidLink: {
      type: 'object',
      properties: { type: { const: 'cid-link' }, description: { type: 'string' } },
      required: ['type'],
    },
    blob: {
      type: 'object',
      properties: {
        type: { const: 'blob' },
        description: { type: 'string' },
        accept: {
          type: 'array',
          items: { type: 'string', pattern: '^(?:\\*/\\*|[a-zA-Z0-9!#$&^_.+-]+/(?:\\*|[a-zA-Z0-9!#$&^_.+-]+))$' },
        },
        maxSize: { type: 'integer', minimum: 1 },
      },
      required: ['type'],
    },
    array: {
      type: 'object',
      properties: {
        type: { const: 'array' },
        description: { type: 'string' },
        items: { allOf: [{ $ref: '#/definitions/field' }] },
        minLength: { type: 'integer', minimum: 0 },
        maxLength: { type: 'integer', minimum: 0 },
      },
      required: ['type', 'items'],
    },
    paramArray: {
      type: 'object',
      properties: {
        type: { const: 'array' },
        description: { type: 'string' },
        items: { allOf: [{ $ref: '#/definitions/paramItem' }] },
        minLength: { type: 'integer', minimum: 0 },
        maxLength: { type: 'integer', minimum: 0 },
      },
      required: ['type', 'items'],
    },
    object: {
      type: 'object',
      properties: {
        type: { const: 'object' },
        description: { type: 'string' },
        properties: { type: 'object', additionalProperties: { $ref: '#/definitions/field' } },
        required: { type: 'array', items: { type: 'string' } },
        nullable: { type: 'array', items: { type: 'string' } },
      },
      required: ['type', 'properties'],
    },
    token: {
      type: 'object',
      properties: { type: { const: 'token' }, description: { type: 'string' } },
      required: ['type'],
    },
    ref: {
      type: 'object',
      properties: {
        type: { const: 'ref' },
        description: { type: 'string' },
        ref: {
          type: 'string',
          pattern:
            '^(?:#[^#\\s]+|[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}(?:#[^#\\s]+)?)$',
        },
      },
      required: ['type', 'ref'],
    },
    union: {
      type: 'object',
      properties: {
        type: { const: 'union' },
        description: { type: 'string' },
        refs: {
          type: 'array',
          items: {
            type: 'string',
            pattern:
              '^(?:#[^#\\s]+|[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}(?:#[^#\\s]+)?)$',
          },
        },
        closed: { type: 'boolean' },
      },
      required: ['type', 'refs'],
    },
    unknown: {
      type: 'object',
      properties: { type: { const: 'unknown' }, description: { type: 'string' } },
      required: ['type'],
    },
  },
}
const pattern0 = new RegExp(
  '^(?=.{5,317}$)[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}$',
  'u',
)
const pattern1 = new RegExp('^[^#.]+$', 'u')
const schema7 = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [
    { $ref: '#/definitions/boolean' },
    { $ref: '#/definitions/integer' },
    { $ref: '#/definitions/string' },
    { $ref: '#/definitions/bytes' },
    { $ref: '#/definitions/cidLink' },
    { $ref: '#/definitions/blob' },
    { $ref: '#/definitions/array' },
    { $ref: '#/definitions/object' },
    { $ref: '#/definitions/token' },
    { $ref: '#/definitions/ref' },
    { $ref: '#/definitions/union' },
    { $ref: '#/definitions/unknown' },
  ],
}
const schema8 = {
  type: 'object',
  properties: {
    type: { const: 'boolean' },
    description: { type: 'string' },
    default: { type: 'boolean' },
    const: { type: 'boolean' },
  },
  required: ['type'],
}
function validate23(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('boolean' !== data.type) {
        const err1 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err2 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.default !== undefined) {
      if (typeof data.default !== 'boolean') {
        const err3 = {
          instancePath: instancePath + '/default',
          schemaPath: '#/properties/default/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.const !== undefined) {
      if (typeof data.const !== 'boolean') {
        const err4 = {
          instancePath: instancePath + '/const',
          schemaPath: '#/properties/const/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err5]
    } else {
      vErrors.push(err5)
    }
    errors++
  }
  validate23.errors = vErrors
  return errors === 0
}
const schema9 = {
  type: 'object',
  properties: {
    type: { const: 'integer' },
    description: { type: 'string' },
    minimum: { type: 'integer' },
    maximum: { type: 'integer' },
    enum: { type: 'array', minItems: 1, items: { type: 'integer' } },
    default: { type: 'integer' },
    const: { type: 'integer' },
  },
  required: ['type'],
}
function validate24(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('integer' !== data.type) {
        const err1 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err2 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.minimum !== undefined) {
      let data2 = data.minimum
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err3 = {
          instancePath: instancePath + '/minimum',
          schemaPath: '#/properties/minimum/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.maximum !== undefined) {
      let data3 = data.maximum
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err4 = {
          instancePath: instancePath + '/maximum',
          schemaPath: '#/properties/maximum/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.enum !== undefined) {
      let data4 = data.enum
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          const err5 = {
            instancePath: instancePath + '/enum',
            schemaPath: '#/properties/enum/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
        const len0 = data4.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0]
          if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
            const err6 = {
              instancePath: instancePath + '/enum/' + i0,
              schemaPath: '#/properties/enum/items/type',
              keyword: 'type',
              params: { type: 'integer' },
            }
            if (vErrors === null) {
              vErrors = [err6]
            } else {
              vErrors.push(err6)
            }
            errors++
          }
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/enum',
          schemaPath: '#/properties/enum/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.default !== undefined) {
      let data6 = data.default
      if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        const err8 = {
          instancePath: instancePath + '/default',
          schemaPath: '#/properties/default/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.const !== undefined) {
      let data7 = data.const
      if (!(typeof data7 == 'number' && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        const err9 = {
          instancePath: instancePath + '/const',
          schemaPath: '#/properties/const/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err10]
    } else {
      vErrors.push(err10)
    }
    errors++
  }
  validate24.errors = vErrors
  return errors === 0
}
const schema10 = {
  type: 'object',
  properties: {
    type: { const: 'string' },
    description: { type: 'string' },
    format: { type: 'string' },
    minLength: { type: 'integer', minimum: 0 },
    maxLength: { type: 'integer', minimum: 0 },
    minGraphemes: { type: 'integer', minimum: 0 },
    maxGraphemes: { type: 'integer', minimum: 0 },
    knownValues: { type: 'array', items: { type: 'string' } },
    enum: { type: 'array', minItems: 1, items: { type: 'string' } },
    default: { type: 'string' },
    const: { type: 'string' },
  },
  required: ['type'],
}
function validate25(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('string' !== data.type) {
        const err1 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err2 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.format !== undefined) {
      if (typeof data.format !== 'string') {
        const err3 = {
          instancePath: instancePath + '/format',
          schemaPath: '#/properties/format/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.minLength !== undefined) {
      let data3 = data.minLength
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err4 = {
          instancePath: instancePath + '/minLength',
          schemaPath: '#/properties/minLength/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err5 = {
            instancePath: instancePath + '/minLength',
            schemaPath: '#/properties/minLength/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
      }
    }
    if (data.maxLength !== undefined) {
      let data4 = data.maxLength
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err6 = {
          instancePath: instancePath + '/maxLength',
          schemaPath: '#/properties/maxLength/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
      if (typeof data4 == 'number' && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          const err7 = {
            instancePath: instancePath + '/maxLength',
            schemaPath: '#/properties/maxLength/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
      }
    }
    if (data.minGraphemes !== undefined) {
      let data5 = data.minGraphemes
      if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        const err8 = {
          instancePath: instancePath + '/minGraphemes',
          schemaPath: '#/properties/minGraphemes/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
      if (typeof data5 == 'number' && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          const err9 = {
            instancePath: instancePath + '/minGraphemes',
            schemaPath: '#/properties/minGraphemes/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
      }
    }
    if (data.maxGraphemes !== undefined) {
      let data6 = data.maxGraphemes
      if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        const err10 = {
          instancePath: instancePath + '/maxGraphemes',
          schemaPath: '#/properties/maxGraphemes/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
      if (typeof data6 == 'number' && isFinite(data6)) {
        if (data6 < 0 || isNaN(data6)) {
          const err11 = {
            instancePath: instancePath + '/maxGraphemes',
            schemaPath: '#/properties/maxGraphemes/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err11]
          } else {
            vErrors.push(err11)
          }
          errors++
        }
      }
    }
    if (data.knownValues !== undefined) {
      let data7 = data.knownValues
      if (Array.isArray(data7)) {
        const len0 = data7.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data7[i0] !== 'string') {
            const err12 = {
              instancePath: instancePath + '/knownValues/' + i0,
              schemaPath: '#/properties/knownValues/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err12]
            } else {
              vErrors.push(err12)
            }
            errors++
          }
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/knownValues',
          schemaPath: '#/properties/knownValues/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
    if (data.enum !== undefined) {
      let data9 = data.enum
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          const err14 = {
            instancePath: instancePath + '/enum',
            schemaPath: '#/properties/enum/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
          }
          if (vErrors === null) {
            vErrors = [err14]
          } else {
            vErrors.push(err14)
          }
          errors++
        }
        const len1 = data9.length
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data9[i1] !== 'string') {
            const err15 = {
              instancePath: instancePath + '/enum/' + i1,
              schemaPath: '#/properties/enum/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err15]
            } else {
              vErrors.push(err15)
            }
            errors++
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/enum',
          schemaPath: '#/properties/enum/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err16]
        } else {
          vErrors.push(err16)
        }
        errors++
      }
    }
    if (data.default !== undefined) {
      if (typeof data.default !== 'string') {
        const err17 = {
          instancePath: instancePath + '/default',
          schemaPath: '#/properties/default/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err17]
        } else {
          vErrors.push(err17)
        }
        errors++
      }
    }
    if (data.const !== undefined) {
      if (typeof data.const !== 'string') {
        const err18 = {
          instancePath: instancePath + '/const',
          schemaPath: '#/properties/const/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err19]
    } else {
      vErrors.push(err19)
    }
    errors++
  }
  validate25.errors = vErrors
  return errors === 0
}
const schema11 = {
  type: 'object',
  properties: {
    type: { const: 'bytes' },
    description: { type: 'string' },
    minLength: { type: 'integer', minimum: 0 },
    maxLength: { type: 'integer', minimum: 0 },
  },
  required: ['type'],
}
function validate26(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('bytes' !== data.type) {
        const err1 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'bytes' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err2 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.minLength !== undefined) {
      let data2 = data.minLength
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err3 = {
          instancePath: instancePath + '/minLength',
          schemaPath: '#/properties/minLength/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err4 = {
            instancePath: instancePath + '/minLength',
            schemaPath: '#/properties/minLength/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      }
    }
    if (data.maxLength !== undefined) {
      let data3 = data.maxLength
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err5 = {
          instancePath: instancePath + '/maxLength',
          schemaPath: '#/properties/maxLength/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err6 = {
            instancePath: instancePath + '/maxLength',
            schemaPath: '#/properties/maxLength/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  validate26.errors = vErrors
  return errors === 0
}
const schema12 = {
  type: 'object',
  properties: { type: { const: 'cid-link' }, description: { type: 'string' } },
  required: ['type'],
}
function validate27(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('cid-link' !== data.type) {
        const err1 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'cid-link' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err2 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate27.errors = vErrors
  return errors === 0
}
const schema13 = {
  type: 'object',
  properties: {
    type: { const: 'blob' },
    description: { type: 'string' },
    accept: {
      type: 'array',
      items: { type: 'string', pattern: '^(?:\\*/\\*|[a-zA-Z0-9!#$&^_.+-]+/(?:\\*|[a-zA-Z0-9!#$&^_.+-]+))$' },
    },
    maxSize: { type: 'integer', minimum: 1 },
  },
  required: ['type'],
}
const pattern2 = new RegExp('^(?:\\*/\\*|[a-zA-Z0-9!#$&^_.+-]+/(?:\\*|[a-zA-Z0-9!#$&^_.+-]+))$', 'u')
function validate28(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('blob' !== data.type) {
        const err1 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'blob' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err2 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.accept !== undefined) {
      let data2 = data.accept
      if (Array.isArray(data2)) {
        const len0 = data2.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0]
          if (typeof data3 === 'string') {
            if (!pattern2.test(data3)) {
              const err3 = {
                instancePath: instancePath + '/accept/' + i0,
                schemaPath: '#/properties/accept/items/pattern',
                keyword: 'pattern',
                params: { pattern: '^(?:\\*/\\*|[a-zA-Z0-9!#$&^_.+-]+/(?:\\*|[a-zA-Z0-9!#$&^_.+-]+))$' },
              }
              if (vErrors === null) {
                vErrors = [err3]
              } else {
                vErrors.push(err3)
              }
              errors++
            }
          } else {
            const err4 = {
              instancePath: instancePath + '/accept/' + i0,
              schemaPath: '#/properties/accept/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err4]
            } else {
              vErrors.push(err4)
            }
            errors++
          }
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/accept',
          schemaPath: '#/properties/accept/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.maxSize !== undefined) {
      let data4 = data.maxSize
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err6 = {
          instancePath: instancePath + '/maxSize',
          schemaPath: '#/properties/maxSize/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
      if (typeof data4 == 'number' && isFinite(data4)) {
        if (data4 < 1 || isNaN(data4)) {
          const err7 = {
            instancePath: instancePath + '/maxSize',
            schemaPath: '#/properties/maxSize/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err8]
    } else {
      vErrors.push(err8)
    }
    errors++
  }
  validate28.errors = vErrors
  return errors === 0
}
const schema14 = {
  type: 'object',
  properties: {
    type: { const: 'array' },
    description: { type: 'string' },
    items: { allOf: [{ $ref: '#/definitions/field' }] },
    minLength: { type: 'integer', minimum: 0 },
    maxLength: { type: 'integer', minimum: 0 },
  },
  required: ['type', 'items'],
}
const schema15 = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [
    { $ref: '#/definitions/boolean' },
    { $ref: '#/definitions/integer' },
    { $ref: '#/definitions/string' },
    { $ref: '#/definitions/bytes' },
    { $ref: '#/definitions/cidLink' },
    { $ref: '#/definitions/blob' },
    { $ref: '#/definitions/array' },
    { $ref: '#/definitions/object' },
    { $ref: '#/definitions/ref' },
    { $ref: '#/definitions/union' },
    { $ref: '#/definitions/unknown' },
  ],
}
const schema16 = {
  type: 'object',
  properties: {
    type: { const: 'object' },
    description: { type: 'string' },
    properties: { type: 'object', additionalProperties: { $ref: '#/definitions/field' } },
    required: { type: 'array', items: { type: 'string' } },
    nullable: { type: 'array', items: { type: 'string' } },
  },
  required: ['type', 'properties'],
}
const wrapper0 = { validate: validate30 }
function validate31(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.properties === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'properties' },
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('object' !== data.type) {
        const err2 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err3 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.properties !== undefined) {
      let data2 = data.properties
      if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
        for (const key0 in data2) {
          if (!wrapper0.validate(data2[key0], instancePath + '/properties/' + escapeKey(key0))) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/properties',
          schemaPath: '#/properties/properties/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.required !== undefined) {
      let data4 = data.required
      if (Array.isArray(data4)) {
        const len0 = data4.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data4[i0] !== 'string') {
            const err5 = {
              instancePath: instancePath + '/required/' + i0,
              schemaPath: '#/properties/required/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err5]
            } else {
              vErrors.push(err5)
            }
            errors++
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/required',
          schemaPath: '#/properties/required/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.nullable !== undefined) {
      let data6 = data.nullable
      if (Array.isArray(data6)) {
        const len1 = data6.length
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data6[i1] !== 'string') {
            const err7 = {
              instancePath: instancePath + '/nullable/' + i1,
              schemaPath: '#/properties/nullable/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err7]
            } else {
              vErrors.push(err7)
            }
            errors++
          }
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/nullable',
          schemaPath: '#/properties/nullable/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err9]
    } else {
      vErrors.push(err9)
    }
    errors++
  }
  validate31.errors = vErrors
  return errors === 0
}
const schema17 = {
  type: 'object',
  properties: {
    type: { const: 'ref' },
    description: { type: 'string' },
    ref: {
      type: 'string',
      pattern:
        '^(?:#[^#\\s]+|[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}(?:#[^#\\s]+)?)$',
    },
  },
  required: ['type', 'ref'],
}
const pattern3 = new RegExp(
  '^(?:#[^#\\s]+|[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}(?:#[^#\\s]+)?)$',
  'u',
)
function validate32(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.ref === undefined) {
      const err1 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'ref' } }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('ref' !== data.type) {
        const err2 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'ref' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err3 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.ref !== undefined) {
      let data2 = data.ref
      if (typeof data2 === 'string') {
        if (!pattern3.test(data2)) {
          const err4 = {
            instancePath: instancePath + '/ref',
            schemaPath: '#/properties/ref/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(?:#[^#\\s]+|[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}(?:#[^#\\s]+)?)$',
            },
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/ref',
          schemaPath: '#/properties/ref/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err6]
    } else {
      vErrors.push(err6)
    }
    errors++
  }
  validate32.errors = vErrors
  return errors === 0
}
const schema18 = {
  type: 'object',
  properties: {
    type: { const: 'union' },
    description: { type: 'string' },
    refs: {
      type: 'array',
      items: {
        type: 'string',
        pattern:
          '^(?:#[^#\\s]+|[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}(?:#[^#\\s]+)?)$',
      },
    },
    closed: { type: 'boolean' },
  },
  required: ['type', 'refs'],
}
function validate33(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.refs === undefined) {
      const err1 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'refs' } }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('union' !== data.type) {
        const err2 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'union' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err3 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.refs !== undefined) {
      let data2 = data.refs
      if (Array.isArray(data2)) {
        const len0 = data2.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0]
          if (typeof data3 === 'string') {
            if (!pattern3.test(data3)) {
              const err4 = {
                instancePath: instancePath + '/refs/' + i0,
                schemaPath: '#/properties/refs/items/pattern',
                keyword: 'pattern',
                params: {
                  pattern:
                    '^(?:#[^#\\s]+|[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}(?:#[^#\\s]+)?)$',
                },
              }
              if (vErrors === null) {
                vErrors = [err4]
              } else {
                vErrors.push(err4)
              }
              errors++
            }
          } else {
            const err5 = {
              instancePath: instancePath + '/refs/' + i0,
              schemaPath: '#/properties/refs/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err5]
            } else {
              vErrors.push(err5)
            }
            errors++
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/refs',
          schemaPath: '#/properties/refs/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.closed !== undefined) {
      if (typeof data.closed !== 'boolean') {
        const err7 = {
          instancePath: instancePath + '/closed',
          schemaPath: '#/properties/closed/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err8]
    } else {
      vErrors.push(err8)
    }
    errors++
  }
  validate33.errors = vErrors
  return errors === 0
}
const schema19 = {
  type: 'object',
  properties: { type: { const: 'unknown' }, description: { type: 'string' } },
  required: ['type'],
}
function validate34(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('unknown' !== data.type) {
        const err1 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'unknown' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err2 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate34.errors = vErrors
  return errors === 0
}
const wrapper1 = { validate: validate29 }
function validate30(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    const tag0 = data.type
    if (typeof tag0 == 'string') {
      if (tag0 === 'boolean') {
        if (!validate23(data, instancePath)) {
          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'integer') {
        if (!validate24(data, instancePath)) {
          vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'string') {
        if (!validate25(data, instancePath)) {
          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'bytes') {
        if (!validate26(data, instancePath)) {
          vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'cid-link') {
        if (!validate27(data, instancePath)) {
          vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'blob') {
        if (!validate28(data, instancePath)) {
          vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'array') {
        if (!wrapper1.validate(data, instancePath)) {
          vErrors = vErrors === null ? wrapper1.validate.errors : vErrors.concat(wrapper1.validate.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'object') {
        if (!validate31(data, instancePath)) {
          vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'ref') {
        if (!validate32(data, instancePath)) {
          vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'union') {
        if (!validate33(data, instancePath)) {
          vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'unknown') {
        if (!validate34(data, instancePath)) {
          vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors)
          errors = vErrors.length
        }
      } else {
        const err1 = {
          instancePath,
          schemaPath: '#/discriminator',
          keyword: 'discriminator',
          params: { error: 'mapping', tag: 'type', tagValue: tag0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    } else {
      const err2 = {
        instancePath,
        schemaPath: '#/discriminator',
        keyword: 'discriminator',
        params: { error: 'tag', tag: 'type', tagValue: tag0 },
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
  } else {
    const err3 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate30.errors = vErrors
  return errors === 0
}
function validate29(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.items === undefined) {
      const err1 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'items' } }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('array' !== data.type) {
        const err2 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err3 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.items !== undefined) {
      if (!validate30(data.items, instancePath + '/items')) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors)
        errors = vErrors.length
      }
    }
    if (data.minLength !== undefined) {
      let data3 = data.minLength
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err4 = {
          instancePath: instancePath + '/minLength',
          schemaPath: '#/properties/minLength/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err5 = {
            instancePath: instancePath + '/minLength',
            schemaPath: '#/properties/minLength/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
      }
    }
    if (data.maxLength !== undefined) {
      let data4 = data.maxLength
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err6 = {
          instancePath: instancePath + '/maxLength',
          schemaPath: '#/properties/maxLength/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
      if (typeof data4 == 'number' && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          const err7 = {
            instancePath: instancePath + '/maxLength',
            schemaPath: '#/properties/maxLength/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err8]
    } else {
      vErrors.push(err8)
    }
    errors++
  }
  validate29.errors = vErrors
  return errors === 0
}
const schema20 = {
  type: 'object',
  properties: { type: { const: 'token' }, description: { type: 'string' } },
  required: ['type'],
}
function validate46(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('token' !== data.type) {
        const err1 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'token' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err2 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
  } else {
    const err3 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate46.errors = vErrors
  return errors === 0
}
function validate22(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    const tag0 = data.type
    if (typeof tag0 == 'string') {
      if (tag0 === 'boolean') {
        if (!validate23(data, instancePath)) {
          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'integer') {
        if (!validate24(data, instancePath)) {
          vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'string') {
        if (!validate25(data, instancePath)) {
          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'bytes') {
        if (!validate26(data, instancePath)) {
          vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'cid-link') {
        if (!validate27(data, instancePath)) {
          vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'blob') {
        if (!validate28(data, instancePath)) {
          vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'array') {
        if (!validate29(data, instancePath)) {
          vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'object') {
        if (!validate31(data, instancePath)) {
          vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'token') {
        if (!validate46(data, instancePath)) {
          vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'ref') {
        if (!validate32(data, instancePath)) {
          vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'union') {
        if (!validate33(data, instancePath)) {
          vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'unknown') {
        if (!validate34(data, instancePath)) {
          vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors)
          errors = vErrors.length
        }
      } else {
        const err1 = {
          instancePath,
          schemaPath: '#/discriminator',
          keyword: 'discriminator',
          params: { error: 'mapping', tag: 'type', tagValue: tag0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    } else {
      const err2 = {
        instancePath,
        schemaPath: '#/discriminator',
        keyword: 'discriminator',
        params: { error: 'tag', tag: 'type', tagValue: tag0 },
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
  } else {
    const err3 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate22.errors = vErrors
  return errors === 0
}
const schema21 = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [
    { $ref: '#/definitions/query' },
    { $ref: '#/definitions/procedure' },
    { $ref: '#/definitions/subscription' },
    { $ref: '#/definitions/record' },
    { $ref: '#/definitions/permissionSet' },
    { $ref: '#/definitions/boolean' },
    { $ref: '#/definitions/integer' },
    { $ref: '#/definitions/string' },
    { $ref: '#/definitions/bytes' },
    { $ref: '#/definitions/cidLink' },
    { $ref: '#/definitions/blob' },
    { $ref: '#/definitions/array' },
    { $ref: '#/definitions/object' },
    { $ref: '#/definitions/token' },
    { $ref: '#/definitions/ref' },
    { $ref: '#/definitions/union' },
    { $ref: '#/definitions/unknown' },
  ],
}
const schema22 = {
  type: 'object',
  properties: {
    type: { const: 'query' },
    description: { type: 'string' },
    parameters: { $ref: '#/definitions/params' },
    output: { $ref: '#/definitions/body' },
    errors: { type: 'array', items: { $ref: '#/definitions/error' } },
  },
  required: ['type'],
}
const schema23 = {
  type: 'object',
  properties: {
    type: { const: 'params' },
    description: { type: 'string' },
    required: { type: 'array', items: { type: 'string' } },
    properties: { type: 'object', additionalProperties: { $ref: '#/definitions/param' } },
  },
  required: ['type', 'properties'],
}
const schema24 = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [
    { $ref: '#/definitions/boolean' },
    { $ref: '#/definitions/integer' },
    { $ref: '#/definitions/string' },
    { $ref: '#/definitions/paramArray' },
  ],
}
const schema25 = {
  type: 'object',
  properties: {
    type: { const: 'array' },
    description: { type: 'string' },
    items: { allOf: [{ $ref: '#/definitions/paramItem' }] },
    minLength: { type: 'integer', minimum: 0 },
    maxLength: { type: 'integer', minimum: 0 },
  },
  required: ['type', 'items'],
}
const schema26 = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [{ $ref: '#/definitions/boolean' }, { $ref: '#/definitions/integer' }, { $ref: '#/definitions/string' }],
}
function validate65(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    const tag0 = data.type
    if (typeof tag0 == 'string') {
      if (tag0 === 'boolean') {
        if (!validate23(data, instancePath)) {
          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'integer') {
        if (!validate24(data, instancePath)) {
          vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'string') {
        if (!validate25(data, instancePath)) {
          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors)
          errors = vErrors.length
        }
      } else {
        const err1 = {
          instancePath,
          schemaPath: '#/discriminator',
          keyword: 'discriminator',
          params: { error: 'mapping', tag: 'type', tagValue: tag0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    } else {
      const err2 = {
        instancePath,
        schemaPath: '#/discriminator',
        keyword: 'discriminator',
        params: { error: 'tag', tag: 'type', tagValue: tag0 },
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
  } else {
    const err3 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate65.errors = vErrors
  return errors === 0
}
function validate64(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.items === undefined) {
      const err1 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'items' } }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('array' !== data.type) {
        const err2 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err3 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.items !== undefined) {
      if (!validate65(data.items, instancePath + '/items')) {
        vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors)
        errors = vErrors.length
      }
    }
    if (data.minLength !== undefined) {
      let data3 = data.minLength
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err4 = {
          instancePath: instancePath + '/minLength',
          schemaPath: '#/properties/minLength/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err5 = {
            instancePath: instancePath + '/minLength',
            schemaPath: '#/properties/minLength/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
      }
    }
    if (data.maxLength !== undefined) {
      let data4 = data.maxLength
      if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err6 = {
          instancePath: instancePath + '/maxLength',
          schemaPath: '#/properties/maxLength/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
      if (typeof data4 == 'number' && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          const err7 = {
            instancePath: instancePath + '/maxLength',
            schemaPath: '#/properties/maxLength/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err8]
    } else {
      vErrors.push(err8)
    }
    errors++
  }
  validate64.errors = vErrors
  return errors === 0
}
function validate63(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    const tag0 = data.type
    if (typeof tag0 == 'string') {
      if (tag0 === 'boolean') {
        if (!validate23(data, instancePath)) {
          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'integer') {
        if (!validate24(data, instancePath)) {
          vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'string') {
        if (!validate25(data, instancePath)) {
          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'array') {
        if (!validate64(data, instancePath)) {
          vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors)
          errors = vErrors.length
        }
      } else {
        const err1 = {
          instancePath,
          schemaPath: '#/discriminator',
          keyword: 'discriminator',
          params: { error: 'mapping', tag: 'type', tagValue: tag0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    } else {
      const err2 = {
        instancePath,
        schemaPath: '#/discriminator',
        keyword: 'discriminator',
        params: { error: 'tag', tag: 'type', tagValue: tag0 },
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
  } else {
    const err3 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate63.errors = vErrors
  return errors === 0
}
function validate62(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.properties === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'properties' },
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('params' !== data.type) {
        const err2 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'params' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err3 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.required !== undefined) {
      let data2 = data.required
      if (Array.isArray(data2)) {
        const len0 = data2.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data2[i0] !== 'string') {
            const err4 = {
              instancePath: instancePath + '/required/' + i0,
              schemaPath: '#/properties/required/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err4]
            } else {
              vErrors.push(err4)
            }
            errors++
          }
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/required',
          schemaPath: '#/properties/required/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.properties !== undefined) {
      let data4 = data.properties
      if (data4 && typeof data4 == 'object' && !Array.isArray(data4)) {
        for (const key0 in data4) {
          if (!validate63(data4[key0], instancePath + '/properties/' + escapeKey(key0))) {
            vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/properties',
          schemaPath: '#/properties/properties/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  validate62.errors = vErrors
  return errors === 0
}
const schema27 = {
  type: 'object',
  properties: {
    description: { type: 'string' },
    encoding: {
      type: 'string',
      pattern:
        '^\\s*[a-zA-Z0-9!#$&^_.+*-]+/[a-zA-Z0-9!#$&^_.+*-]+\\s*(?:;(?:[^,"\\r\\n]|"[^"\\r\\n]*")*)?(?:,\\s*[a-zA-Z0-9!#$&^_.+*-]+/[a-zA-Z0-9!#$&^_.+*-]+\\s*(?:;(?:[^,"\\r\\n]|"[^"\\r\\n]*")*)?)*$',
    },
    schema: { $ref: '#/definitions/bodySchema' },
  },
  required: ['encoding'],
}
const pattern5 = new RegExp(
  '^\\s*[a-zA-Z0-9!#$&^_.+*-]+/[a-zA-Z0-9!#$&^_.+*-]+\\s*(?:;(?:[^,"\\r\\n]|"[^"\\r\\n]*")*)?(?:,\\s*[a-zA-Z0-9!#$&^_.+*-]+/[a-zA-Z0-9!#$&^_.+*-]+\\s*(?:;(?:[^,"\\r\\n]|"[^"\\r\\n]*")*)?)*$',
  'u',
)
const schema28 = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [{ $ref: '#/definitions/object' }, { $ref: '#/definitions/ref' }, { $ref: '#/definitions/union' }],
}
function validate77(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    const tag0 = data.type
    if (typeof tag0 == 'string') {
      if (tag0 === 'object') {
        if (!validate31(data, instancePath)) {
          vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'ref') {
        if (!validate32(data, instancePath)) {
          vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'union') {
        if (!validate33(data, instancePath)) {
          vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors)
          errors = vErrors.length
        }
      } else {
        const err1 = {
          instancePath,
          schemaPath: '#/discriminator',
          keyword: 'discriminator',
          params: { error: 'mapping', tag: 'type', tagValue: tag0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    } else {
      const err2 = {
        instancePath,
        schemaPath: '#/discriminator',
        keyword: 'discriminator',
        params: { error: 'tag', tag: 'type', tagValue: tag0 },
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
  } else {
    const err3 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate77.errors = vErrors
  return errors === 0
}
function validate76(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.encoding === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'encoding' },
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err1 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.encoding !== undefined) {
      let data1 = data.encoding
      if (typeof data1 === 'string') {
        if (!pattern5.test(data1)) {
          const err2 = {
            instancePath: instancePath + '/encoding',
            schemaPath: '#/properties/encoding/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^\\s*[a-zA-Z0-9!#$&^_.+*-]+/[a-zA-Z0-9!#$&^_.+*-]+\\s*(?:;(?:[^,"\\r\\n]|"[^"\\r\\n]*")*)?(?:,\\s*[a-zA-Z0-9!#$&^_.+*-]+/[a-zA-Z0-9!#$&^_.+*-]+\\s*(?:;(?:[^,"\\r\\n]|"[^"\\r\\n]*")*)?)*$',
            },
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/encoding',
          schemaPath: '#/properties/encoding/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.schema !== undefined) {
      if (!validate77(data.schema, instancePath + '/schema')) {
        vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors)
        errors = vErrors.length
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err4]
    } else {
      vErrors.push(err4)
    }
    errors++
  }
  validate76.errors = vErrors
  return errors === 0
}
const schema29 = {
  type: 'object',
  properties: { description: { type: 'string' }, name: { type: 'string', pattern: '^\\S+$' } },
  required: ['name'],
}
const pattern6 = new RegExp('^\\S+$', 'u')
function validate83(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.name === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'name' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err1 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.name !== undefined) {
      let data1 = data.name
      if (typeof data1 === 'string') {
        if (!pattern6.test(data1)) {
          const err2 = {
            instancePath: instancePath + '/name',
            schemaPath: '#/properties/name/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\S+$' },
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err4]
    } else {
      vErrors.push(err4)
    }
    errors++
  }
  validate83.errors = vErrors
  return errors === 0
}
function validate61(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('query' !== data.type) {
        const err1 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'query' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err2 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.parameters !== undefined) {
      if (!validate62(data.parameters, instancePath + '/parameters')) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors)
        errors = vErrors.length
      }
    }
    if (data.output !== undefined) {
      if (!validate76(data.output, instancePath + '/output')) {
        vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors)
        errors = vErrors.length
      }
    }
    if (data.errors !== undefined) {
      let data4 = data.errors
      if (Array.isArray(data4)) {
        const len0 = data4.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate83(data4[i0], instancePath + '/errors/' + i0)) {
            vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/errors',
          schemaPath: '#/properties/errors/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err4]
    } else {
      vErrors.push(err4)
    }
    errors++
  }
  validate61.errors = vErrors
  return errors === 0
}
const schema30 = {
  type: 'object',
  properties: {
    type: { const: 'procedure' },
    description: { type: 'string' },
    parameters: { $ref: '#/definitions/params' },
    input: { $ref: '#/definitions/body' },
    output: { $ref: '#/definitions/body' },
    errors: { type: 'array', items: { $ref: '#/definitions/error' } },
  },
  required: ['type'],
}
function validate85(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('procedure' !== data.type) {
        const err1 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'procedure' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err2 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.parameters !== undefined) {
      if (!validate62(data.parameters, instancePath + '/parameters')) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors)
        errors = vErrors.length
      }
    }
    if (data.input !== undefined) {
      if (!validate76(data.input, instancePath + '/input')) {
        vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors)
        errors = vErrors.length
      }
    }
    if (data.output !== undefined) {
      if (!validate76(data.output, instancePath + '/output')) {
        vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors)
        errors = vErrors.length
      }
    }
    if (data.errors !== undefined) {
      let data5 = data.errors
      if (Array.isArray(data5)) {
        const len0 = data5.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate83(data5[i0], instancePath + '/errors/' + i0)) {
            vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/errors',
          schemaPath: '#/properties/errors/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err4]
    } else {
      vErrors.push(err4)
    }
    errors++
  }
  validate85.errors = vErrors
  return errors === 0
}
const schema31 = {
  type: 'object',
  properties: {
    type: { const: 'subscription' },
    description: { type: 'string' },
    parameters: { $ref: '#/definitions/params' },
    message: { $ref: '#/definitions/message' },
    errors: { type: 'array', items: { $ref: '#/definitions/error' } },
    subprotocol: { type: 'string' },
  },
  required: ['type'],
}
const schema32 = {
  type: 'object',
  properties: {
    description: { type: 'string' },
    schema: {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [{ $ref: '#/definitions/union' }],
    },
  },
  required: ['schema'],
}
function validate92(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.schema === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'schema' },
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err1 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.schema !== undefined) {
      let data1 = data.schema
      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
        if (data1.type === undefined) {
          const err2 = {
            instancePath: instancePath + '/schema',
            schemaPath: '#/properties/schema/required',
            keyword: 'required',
            params: { missingProperty: 'type' },
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
        const tag0 = data1.type
        if (typeof tag0 == 'string') {
          if (tag0 === 'union') {
            if (!validate33(data1, instancePath + '/schema')) {
              vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors)
              errors = vErrors.length
            }
          } else {
            const err3 = {
              instancePath: instancePath + '/schema',
              schemaPath: '#/properties/schema/discriminator',
              keyword: 'discriminator',
              params: { error: 'mapping', tag: 'type', tagValue: tag0 },
            }
            if (vErrors === null) {
              vErrors = [err3]
            } else {
              vErrors.push(err3)
            }
            errors++
          }
        } else {
          const err4 = {
            instancePath: instancePath + '/schema',
            schemaPath: '#/properties/schema/discriminator',
            keyword: 'discriminator',
            params: { error: 'tag', tag: 'type', tagValue: tag0 },
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/schema',
          schemaPath: '#/properties/schema/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err6]
    } else {
      vErrors.push(err6)
    }
    errors++
  }
  validate92.errors = vErrors
  return errors === 0
}
function validate90(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('subscription' !== data.type) {
        const err1 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'subscription' },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err2 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.parameters !== undefined) {
      if (!validate62(data.parameters, instancePath + '/parameters')) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors)
        errors = vErrors.length
      }
    }
    if (data.message !== undefined) {
      if (!validate92(data.message, instancePath + '/message')) {
        vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors)
        errors = vErrors.length
      }
    }
    if (data.errors !== undefined) {
      let data4 = data.errors
      if (Array.isArray(data4)) {
        const len0 = data4.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate83(data4[i0], instancePath + '/errors/' + i0)) {
            vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/errors',
          schemaPath: '#/properties/errors/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.subprotocol !== undefined) {
      if (typeof data.subprotocol !== 'string') {
        const err4 = {
          instancePath: instancePath + '/subprotocol',
          schemaPath: '#/properties/subprotocol/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err5]
    } else {
      vErrors.push(err5)
    }
    errors++
  }
  validate90.errors = vErrors
  return errors === 0
}
const schema33 = {
  type: 'object',
  properties: {
    type: { const: 'record' },
    description: { type: 'string' },
    key: { type: 'string', pattern: '^(?:tid|nsid|any|literal:(?!\\.{1,2}$)[a-zA-Z0-9_~.:-]{1,512})$' },
    record: { $ref: '#/definitions/recordSchema' },
  },
  required: ['type', 'key', 'record'],
}
const pattern7 = new RegExp('^(?:tid|nsid|any|literal:(?!\\.{1,2}$)[a-zA-Z0-9_~.:-]{1,512})$', 'u')
const schema34 = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [{ $ref: '#/definitions/object' }],
}
function validate97(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    const tag0 = data.type
    if (typeof tag0 == 'string') {
      if (tag0 === 'object') {
        if (!validate31(data, instancePath)) {
          vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors)
          errors = vErrors.length
        }
      } else {
        const err1 = {
          instancePath,
          schemaPath: '#/discriminator',
          keyword: 'discriminator',
          params: { error: 'mapping', tag: 'type', tagValue: tag0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    } else {
      const err2 = {
        instancePath,
        schemaPath: '#/discriminator',
        keyword: 'discriminator',
        params: { error: 'tag', tag: 'type', tagValue: tag0 },
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
  } else {
    const err3 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate97.errors = vErrors
  return errors === 0
}
function validate96(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.key === undefined) {
      const err1 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'key' } }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.record === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'record' },
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('record' !== data.type) {
        const err3 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'record' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err4 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.key !== undefined) {
      let data2 = data.key
      if (typeof data2 === 'string') {
        if (!pattern7.test(data2)) {
          const err5 = {
            instancePath: instancePath + '/key',
            schemaPath: '#/properties/key/pattern',
            keyword: 'pattern',
            params: { pattern: '^(?:tid|nsid|any|literal:(?!\\.{1,2}$)[a-zA-Z0-9_~.:-]{1,512})$' },
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/key',
          schemaPath: '#/properties/key/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.record !== undefined) {
      if (!validate97(data.record, instancePath + '/record')) {
        vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors)
        errors = vErrors.length
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  validate96.errors = vErrors
  return errors === 0
}
const schema35 = {
  type: 'object',
  properties: {
    type: { const: 'permission-set' },
    description: { type: 'string' },
    title: { type: 'string' },
    'title:lang': { type: 'object', additionalProperties: { type: 'string' } },
    'title:langs': {},
    detail: { type: 'string' },
    'detail:lang': { type: 'object', additionalProperties: { type: 'string' } },
    'detail:langs': {},
    permissions: { type: 'array', items: { $ref: '#/definitions/permission' } },
  },
  required: ['type', 'permissions'],
}
const schema36 = {
  type: 'object',
  properties: { type: { const: 'permission' }, description: { type: 'string' }, resource: { type: 'string' } },
  required: ['type', 'resource'],
  allOf: [
    {
      if: { properties: { resource: { const: 'repo' } }, required: ['resource'] },
      then: { $ref: '#/definitions/repoPermission' },
    },
    {
      if: { properties: { resource: { const: 'rpc' } }, required: ['resource'] },
      then: { $ref: '#/definitions/rpcPermission' },
    },
  ],
}
const schema37 = {
  type: 'object',
  properties: {
    collection: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'string',
        pattern:
          '^[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}$',
      },
    },
    action: { type: 'array', items: { enum: ['create', 'update', 'delete'] } },
  },
  required: ['collection'],
}
const pattern8 = new RegExp(
  '^[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}$',
  'u',
)
function validate102(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.collection === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'collection' },
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.collection !== undefined) {
      let data0 = data.collection
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          const err1 = {
            instancePath: instancePath + '/collection',
            schemaPath: '#/properties/collection/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
          }
          if (vErrors === null) {
            vErrors = [err1]
          } else {
            vErrors.push(err1)
          }
          errors++
        }
        const len0 = data0.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0]
          if (typeof data1 === 'string') {
            if (!pattern8.test(data1)) {
              const err2 = {
                instancePath: instancePath + '/collection/' + i0,
                schemaPath: '#/properties/collection/items/pattern',
                keyword: 'pattern',
                params: {
                  pattern:
                    '^[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}$',
                },
              }
              if (vErrors === null) {
                vErrors = [err2]
              } else {
                vErrors.push(err2)
              }
              errors++
            }
          } else {
            const err3 = {
              instancePath: instancePath + '/collection/' + i0,
              schemaPath: '#/properties/collection/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err3]
            } else {
              vErrors.push(err3)
            }
            errors++
          }
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/collection',
          schemaPath: '#/properties/collection/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.action !== undefined) {
      let data2 = data.action
      if (Array.isArray(data2)) {
        const len1 = data2.length
        for (let i1 = 0; i1 < len1; i1++) {
          let data3 = data2[i1]
          if (!(data3 === 'create' || data3 === 'update' || data3 === 'delete')) {
            const err5 = {
              instancePath: instancePath + '/action/' + i1,
              schemaPath: '#/properties/action/items/enum',
              keyword: 'enum',
              params: { allowedValues: schema37.properties.action.items.enum },
            }
            if (vErrors === null) {
              vErrors = [err5]
            } else {
              vErrors.push(err5)
            }
            errors++
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/action',
          schemaPath: '#/properties/action/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err7]
    } else {
      vErrors.push(err7)
    }
    errors++
  }
  validate102.errors = vErrors
  return errors === 0
}
const schema38 = {
  type: 'object',
  properties: {
    lxm: { type: 'array', minItems: 1, items: { type: 'string' } },
    aud: { type: 'string' },
    inheritAud: { type: 'boolean' },
  },
  required: ['lxm'],
}
function validate104(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.lxm === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'lxm' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.lxm !== undefined) {
      let data0 = data.lxm
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          const err1 = {
            instancePath: instancePath + '/lxm',
            schemaPath: '#/properties/lxm/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
          }
          if (vErrors === null) {
            vErrors = [err1]
          } else {
            vErrors.push(err1)
          }
          errors++
        }
        const len0 = data0.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data0[i0] !== 'string') {
            const err2 = {
              instancePath: instancePath + '/lxm/' + i0,
              schemaPath: '#/properties/lxm/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err2]
            } else {
              vErrors.push(err2)
            }
            errors++
          }
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/lxm',
          schemaPath: '#/properties/lxm/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.aud !== undefined) {
      if (typeof data.aud !== 'string') {
        const err4 = {
          instancePath: instancePath + '/aud',
          schemaPath: '#/properties/aud/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.inheritAud !== undefined) {
      if (typeof data.inheritAud !== 'boolean') {
        const err5 = {
          instancePath: instancePath + '/inheritAud',
          schemaPath: '#/properties/inheritAud/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err6]
    } else {
      vErrors.push(err6)
    }
    errors++
  }
  validate104.errors = vErrors
  return errors === 0
}
function validate101(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  const _errs2 = errors
  let valid1 = true
  const _errs3 = errors
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    let missing0
    if (data.resource === undefined && (missing0 = 'resource')) {
      const err0 = {}
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    } else {
      if (data.resource !== undefined) {
        if ('repo' !== data.resource) {
          const err1 = {}
          if (vErrors === null) {
            vErrors = [err1]
          } else {
            vErrors.push(err1)
          }
          errors++
        }
      }
    }
  }
  var _valid0 = _errs3 === errors
  errors = _errs2
  if (vErrors !== null) {
    if (_errs2) {
      vErrors.length = _errs2
    } else {
      vErrors = null
    }
  }
  if (_valid0) {
    const _errs5 = errors
    if (!validate102(data, instancePath)) {
      vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors)
      errors = vErrors.length
    }
    var _valid0 = _errs5 === errors
    valid1 = _valid0
  }
  if (!valid1) {
    const err2 = { instancePath, schemaPath: '#/allOf/0/if', keyword: 'if', params: { failingKeyword: 'then' } }
    if (vErrors === null) {
      vErrors = [err2]
    } else {
      vErrors.push(err2)
    }
    errors++
  }
  const _errs7 = errors
  let valid3 = true
  const _errs8 = errors
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    let missing1
    if (data.resource === undefined && (missing1 = 'resource')) {
      const err3 = {}
      if (vErrors === null) {
        vErrors = [err3]
      } else {
        vErrors.push(err3)
      }
      errors++
    } else {
      if (data.resource !== undefined) {
        if ('rpc' !== data.resource) {
          const err4 = {}
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      }
    }
  }
  var _valid1 = _errs8 === errors
  errors = _errs7
  if (vErrors !== null) {
    if (_errs7) {
      vErrors.length = _errs7
    } else {
      vErrors = null
    }
  }
  if (_valid1) {
    const _errs10 = errors
    if (!validate104(data, instancePath)) {
      vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors)
      errors = vErrors.length
    }
    var _valid1 = _errs10 === errors
    valid3 = _valid1
  }
  if (!valid3) {
    const err5 = { instancePath, schemaPath: '#/allOf/1/if', keyword: 'if', params: { failingKeyword: 'then' } }
    if (vErrors === null) {
      vErrors = [err5]
    } else {
      vErrors.push(err5)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err6 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err6]
      } else {
        vErrors.push(err6)
      }
      errors++
    }
    if (data.resource === undefined) {
      const err7 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'resource' },
      }
      if (vErrors === null) {
        vErrors = [err7]
      } else {
        vErrors.push(err7)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('permission' !== data.type) {
        const err8 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'permission' },
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err9 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.resource !== undefined) {
      if (typeof data.resource !== 'string') {
        const err10 = {
          instancePath: instancePath + '/resource',
          schemaPath: '#/properties/resource/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err11]
    } else {
      vErrors.push(err11)
    }
    errors++
  }
  validate101.errors = vErrors
  return errors === 0
}
function validate100(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.permissions === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'permissions' },
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.type !== undefined) {
      if ('permission-set' !== data.type) {
        const err2 = {
          instancePath: instancePath + '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'permission-set' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err3 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.title !== undefined) {
      if (typeof data.title !== 'string') {
        const err4 = {
          instancePath: instancePath + '/title',
          schemaPath: '#/properties/title/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data['title:lang'] !== undefined) {
      let data3 = data['title:lang']
      if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
        for (const key0 in data3) {
          if (typeof data3[key0] !== 'string') {
            const err5 = {
              instancePath: instancePath + '/title:lang/' + escapeKey(key0),
              schemaPath: '#/properties/title%3Alang/additionalProperties/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err5]
            } else {
              vErrors.push(err5)
            }
            errors++
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/title:lang',
          schemaPath: '#/properties/title%3Alang/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.detail !== undefined) {
      if (typeof data.detail !== 'string') {
        const err7 = {
          instancePath: instancePath + '/detail',
          schemaPath: '#/properties/detail/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data['detail:lang'] !== undefined) {
      let data6 = data['detail:lang']
      if (data6 && typeof data6 == 'object' && !Array.isArray(data6)) {
        for (const key1 in data6) {
          if (typeof data6[key1] !== 'string') {
            const err8 = {
              instancePath: instancePath + '/detail:lang/' + escapeKey(key1),
              schemaPath: '#/properties/detail%3Alang/additionalProperties/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err8]
            } else {
              vErrors.push(err8)
            }
            errors++
          }
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/detail:lang',
          schemaPath: '#/properties/detail%3Alang/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.permissions !== undefined) {
      let data8 = data.permissions
      if (Array.isArray(data8)) {
        const len0 = data8.length
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate101(data8[i0], instancePath + '/permissions/' + i0)) {
            vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/permissions',
          schemaPath: '#/properties/permissions/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err11]
    } else {
      vErrors.push(err11)
    }
    errors++
  }
  validate100.errors = vErrors
  return errors === 0
}
function validate60(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'type' } }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    const tag0 = data.type
    if (typeof tag0 == 'string') {
      if (tag0 === 'query') {
        if (!validate61(data, instancePath)) {
          vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'procedure') {
        if (!validate85(data, instancePath)) {
          vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'subscription') {
        if (!validate90(data, instancePath)) {
          vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'record') {
        if (!validate96(data, instancePath)) {
          vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'permission-set') {
        if (!validate100(data, instancePath)) {
          vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'boolean') {
        if (!validate23(data, instancePath)) {
          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'integer') {
        if (!validate24(data, instancePath)) {
          vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'string') {
        if (!validate25(data, instancePath)) {
          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'bytes') {
        if (!validate26(data, instancePath)) {
          vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'cid-link') {
        if (!validate27(data, instancePath)) {
          vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'blob') {
        if (!validate28(data, instancePath)) {
          vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'array') {
        if (!validate29(data, instancePath)) {
          vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'object') {
        if (!validate31(data, instancePath)) {
          vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'token') {
        if (!validate46(data, instancePath)) {
          vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'ref') {
        if (!validate32(data, instancePath)) {
          vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'union') {
        if (!validate33(data, instancePath)) {
          vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors)
          errors = vErrors.length
        }
      } else if (tag0 === 'unknown') {
        if (!validate34(data, instancePath)) {
          vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors)
          errors = vErrors.length
        }
      } else {
        const err1 = {
          instancePath,
          schemaPath: '#/discriminator',
          keyword: 'discriminator',
          params: { error: 'mapping', tag: 'type', tagValue: tag0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    } else {
      const err2 = {
        instancePath,
        schemaPath: '#/discriminator',
        keyword: 'discriminator',
        params: { error: 'tag', tag: 'type', tagValue: tag0 },
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
  } else {
    const err3 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err3]
    } else {
      vErrors.push(err3)
    }
    errors++
  }
  validate60.errors = vErrors
  return errors === 0
}
function validate21(data, instancePath = '') {
  let vErrors = null
  let errors = 0
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.lexicon === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'lexicon' },
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.id === undefined) {
      const err1 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'id' } }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.defs === undefined) {
      const err2 = { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'defs' } }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    if (data.$schema !== undefined) {
      if (typeof data.$schema !== 'string') {
        const err3 = {
          instancePath: instancePath + '/$schema',
          schemaPath: '#/properties/%24schema/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.$type !== undefined) {
      if (typeof data.$type !== 'string') {
        const err4 = {
          instancePath: instancePath + '/$type',
          schemaPath: '#/properties/%24type/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.lexicon !== undefined) {
      if (1 !== data.lexicon) {
        const err5 = {
          instancePath: instancePath + '/lexicon',
          schemaPath: '#/properties/lexicon/const',
          keyword: 'const',
          params: { allowedValue: 1 },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.id !== undefined) {
      let data3 = data.id
      if (typeof data3 === 'string') {
        if (!pattern0.test(data3)) {
          const err6 = {
            instancePath: instancePath + '/id',
            schemaPath: '#/properties/id/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(?=.{5,317}$)[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\.[a-zA-Z][a-zA-Z0-9]{0,62}$',
            },
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/id',
          schemaPath: '#/properties/id/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        const err8 = {
          instancePath: instancePath + '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.defs !== undefined) {
      let data5 = data.defs
      if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
        if (Object.keys(data5).length < 1) {
          const err9 = {
            instancePath: instancePath + '/defs',
            schemaPath: '#/properties/defs/minProperties',
            keyword: 'minProperties',
            params: { limit: 1 },
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
        for (const key0 in data5) {
          const _errs12 = errors
          if (typeof key0 === 'string') {
            if (!pattern1.test(key0)) {
              const err10 = {
                instancePath: instancePath + '/defs',
                schemaPath: '#/properties/defs/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[^#.]+$' },
                propertyName: key0,
              }
              if (vErrors === null) {
                vErrors = [err10]
              } else {
                vErrors.push(err10)
              }
              errors++
            }
          }
          var valid1 = _errs12 === errors
          if (!valid1) {
            const err11 = {
              instancePath: instancePath + '/defs',
              schemaPath: '#/properties/defs/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key0 },
            }
            if (vErrors === null) {
              vErrors = [err11]
            } else {
              vErrors.push(err11)
            }
            errors++
          }
        }
        for (const key1 in data5) {
          if (!(key1 === 'main')) {
            if (!validate22(data5[key1], instancePath + '/defs/' + escapeKey(key1))) {
              vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors)
              errors = vErrors.length
            }
          }
        }
        if (data5.main !== undefined) {
          if (!validate60(data5.main, instancePath + '/defs/main')) {
            vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/defs',
          schemaPath: '#/properties/defs/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err12]
        } else {
          vErrors.push(err12)
        }
        errors++
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }
    if (vErrors === null) {
      vErrors = [err13]
    } else {
      vErrors.push(err13)
    }
    errors++
  }
  validate21.errors = vErrors
  return errors === 0
}
function escapeKey(key) {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}
