// What the reference validator says of documents: reads one JSON document a line, writes one verdict a line.
import { createInterface } from 'node:readline'
import csaf_2_0 from '@secvisogram/csaf-validator-lib/lib/schemaTests/csaf_2_0.js'
import csaf_2_1 from '@secvisogram/csaf-validator-lib/csaf_2_1/schemaTests/csaf_2_1.js'
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js'

// These look at a document only where every weakness has the part they are about; the standard means each part by itself.
const ALL_OR_NOTHING = {
  mandatoryTest_6_1_24: 'involvements',
  mandatoryTest_6_1_29: 'remediations',
  mandatoryTest_6_1_32: 'flags',
  mandatoryTest_6_1_33: 'flags',
}

// It looks at no document in which a group of products has a summary.
const withoutSummaries = (tree) =>
  Array.isArray(tree?.product_groups)
    ? { ...tree, product_groups: tree.product_groups.map(({ group_id, product_ids }) => ({ group_id, product_ids })) }
    : (tree ?? {})

const seen = (test, document) => {
  const part = ALL_OR_NOTHING[test]
  return part && Array.isArray(document.vulnerabilities)
    ? {
        ...document,
        product_tree: withoutSummaries(document.product_tree),
        vulnerabilities: document.vulnerabilities.filter((weakness) => weakness?.[part] !== undefined),
      }
    : document
}

const number = (test) => test.replace('mandatoryTest_', '').replaceAll('_', '.')

for await (const line of createInterface({ input: process.stdin })) {
  const document = JSON.parse(line)
  const failed = []
  const broken = []
  for (const [name, test] of Object.entries(mandatory)) {
    try {
      const result = await test(seen(name, document))
      if (result.isValid === false) failed.push(number(name))
    } catch (error) {
      broken.push(number(name))
    }
  }
  const structure = document.document?.csaf_version === '2.1' ? csaf_2_1(document) : csaf_2_0(document)
  process.stdout.write(
    JSON.stringify({ structure: structure.isValid, why: structure.errors.slice(0, 3), failed, broken }) + '\n',
  )
}
