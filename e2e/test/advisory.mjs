// SPDX-License-Identifier: EUPL-1.2

/**
 * An advisory about the electrocardiograph that every practice of our archetype has, as a file for a form; of its maker unless told, without a label unless told.
 *
 * @param weakness the members of CSAF that say what the weakness is called
 */
export function advisory({
  id = 'BRAM-2026-1', revision = '1', title = 'Electrocardiographs of Bramquist', publisher = 'https://bramquist.example', label, vector = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:N',
  weakness = { cve: 'CVE-2026-0001' },
} = {}) {
  const range = { category: 'product_version_range', name: 'vers:generic/<5.0', product: { product_id: 'P1', name: 'Bramquist Spot before 5.0' } };
  const date = '2026-11-20T10:00:00.000Z';
  const document = {
    document: {
      category: 'csaf_security_advisory', csaf_version: '2.0', title,
      ...(label === undefined ? {} : { distribution: { tlp: { label } } }),
      publisher: publisher === 'https://bramquist.example' ? { category: 'vendor', name: 'Bramquist', namespace: publisher } : { category: 'coordinator', name: 'A centre', namespace: publisher },
      tracking: {
        id, version: revision, status: 'final', initial_release_date: date, current_release_date: date,
        revision_history: [{ date, number: revision, summary: 'Written.' }],
      },
    },
    product_tree: { branches: [{ category: 'vendor', name: 'Bramquist', branches: [{ category: 'product_name', name: 'Bramquist Spot', branches: [range] }] }] },
    vulnerabilities: [{
      ...weakness,
      notes: [{ category: 'description', text: 'Anybody on the network can change what it shows.' }],
      product_status: { known_affected: ['P1'] },
      scores: [{ products: ['P1'], cvss_v3: { version: '3.1', vectorString: vector, baseScore: 5.4, baseSeverity: 'MEDIUM' } }],
      remediations: [
        { category: 'vendor_fix', details: 'Update to version 5.0.', product_ids: ['P1'] },
        { category: 'workaround', details: 'Place it on a network of its own.\nDisable the remote service.', product_ids: ['P1'] },
      ],
    }],
  };
  return { name: `${id.toLowerCase()}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) };
}
