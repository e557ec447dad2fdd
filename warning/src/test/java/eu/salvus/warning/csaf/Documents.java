package eu.salvus.warning.csaf;

import eu.salvus.warning.Corpus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Documents to change: the real ones, and one that has every part the standard knows. */
final class Documents {
    private Documents() {}

    /** A valid VEX with every part of version 2.0. */
    static final String EVERYTHING = """
            {"document": {"category": "csaf_vex", "csaf_version": "2.0", "title": "t", "lang": "en", "source_lang": "de",
              "acknowledgments": [{"names": ["A"], "organization": "o", "summary": "s", "urls": ["https://example.org/a"]}],
              "aggregate_severity": {"text": "High", "namespace": "https://example.org/s"},
              "distribution": {"text": "d", "tlp": {"label": "WHITE", "url": "https://www.first.org/tlp/"}},
              "notes": [{"category": "general", "text": "n", "title": "t", "audience": "all"}],
              "publisher": {"category": "translator", "name": "n", "namespace": "https://example.org", "contact_details": "c",
                "issuing_authority": "i"},
              "references": [{"category": "external", "summary": "s", "url": "https://example.org/r"}],
              "tracking": {"id": "X-1", "version": "2", "status": "final", "aliases": ["Y-1"],
                "generator": {"date": "2024-01-01T00:00:00Z", "engine": {"name": "e", "version": "1"}},
                "initial_release_date": "2024-01-01T00:00:00Z", "current_release_date": "2024-01-02T00:00:00Z",
                "revision_history": [
                  {"number": "1", "date": "2024-01-01T00:00:00Z", "summary": "s", "legacy_version": "0.1"},
                  {"number": "2", "date": "2024-01-02T00:00:00Z", "summary": "s"}]}},
             "product_tree": {
              "branches": [{"category": "vendor", "name": "V", "branches": [
                {"category": "product_name", "name": "P", "branches": [
                  {"category": "product_version", "name": "1.0", "product": {"name": "P 1.0", "product_id": "A",
                    "product_identification_helper": {"purl": "pkg:maven/org.example/p@1.0",
                      "cpe": "cpe:2.3:a:v:p:1.0:*:*:*:*:*:*:*", "model_numbers": ["M1", "M2"], "serial_numbers": ["S"], "skus": ["K"],
                      "sbom_urls": ["https://example.org/sbom"],
                      "hashes": [{"filename": "f", "file_hashes": [
                        {"algorithm": "sha256", "value": "0123456789abcdef0123456789abcdef"},
                        {"algorithm": "sha512", "value": "0123456789abcdef0123456789abcdef"}]}],
                      "x_generic_uris": [{"namespace": "https://example.org/n", "uri": "https://example.org/u"}]}}},
                  {"category": "product_version_range", "name": "<1.0", "product": {"name": "P <1.0", "product_id": "B"}}]}]}],
              "full_product_names": [{"name": "Q", "product_id": "C"}, {"name": "R", "product_id": "D"}],
              "product_groups": [{"group_id": "G", "product_ids": ["A", "B"], "summary": "g"}, {"group_id": "H", "product_ids": ["C", "D"]}],
              "relationships": [
                {"category": "installed_on", "product_reference": "A", "relates_to_product_reference": "C",
                  "full_product_name": {"name": "A on C", "product_id": "AC"}},
                {"category": "installed_on", "product_reference": "AC", "relates_to_product_reference": "D",
                  "full_product_name": {"name": "A on C on D", "product_id": "ACD"}}]},
             "vulnerabilities": [
              {"cve": "CVE-2020-0001", "title": "v", "discovery_date": "2024-01-01T00:00:00Z", "release_date": "2024-01-01T00:00:00Z",
               "cwe": {"id": "CWE-79", "name": "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')"},
               "acknowledgments": [{"names": ["B"]}],
               "flags": [{"label": "component_not_present", "product_ids": ["C"], "date": "2024-01-01T00:00:00Z"},
                 {"label": "vulnerable_code_not_present", "group_ids": ["G"]}],
               "ids": [{"system_name": "s", "text": "t"}],
               "involvements": [{"party": "vendor", "status": "open", "date": "2024-01-01T00:00:00Z", "summary": "s"},
                 {"party": "user", "status": "open", "date": "2024-01-01T00:00:00Z"}],
               "notes": [{"category": "summary", "text": "n"}],
               "references": [{"category": "external", "summary": "s", "url": "https://example.org/v"}],
               "product_status": {"known_not_affected": ["C"], "known_affected": ["A"], "fixed": ["B"], "under_investigation": ["D"],
                 "recommended": ["B"]},
               "remediations": [{"category": "vendor_fix", "details": "d", "product_ids": ["A"], "group_ids": ["H"],
                 "date": "2024-01-01T00:00:00Z", "url": "https://example.org/fix", "entitlements": ["e"],
                 "restart_required": {"category": "none", "details": "d"}}],
               "scores": [{"products": ["A"],
                 "cvss_v3": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P/RL:O/RC:C/CR:L/MAV:L",
                   "attackVector": "NETWORK", "exploitCodeMaturity": "PROOF_OF_CONCEPT", "modifiedAttackVector": "LOCAL",
                   "confidentialityRequirement": "LOW", "scope": "UNCHANGED",
                   "baseScore": 9.8, "baseSeverity": "CRITICAL", "temporalScore": 8.8, "temporalSeverity": "HIGH"},
                 "cvss_v2": {"version": "2.0", "vectorString": "AV:N/AC:L/Au:N/C:P/I:P/A:P", "accessVector": "NETWORK", "baseScore": 7.5}},
                {"products": ["B"],
                 "cvss_v3": {"version": "3.0", "vectorString": "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:N", "scope": "CHANGED",
                   "baseScore": 8.6, "baseSeverity": "HIGH"}}],
               "threats": [{"category": "impact", "details": "d", "product_ids": ["C"], "group_ids": ["H"], "date": "2024-01-01T00:00:00Z"}]},
              {"cve": "CVE-2020-0002", "notes": [{"category": "summary", "text": "n"}], "product_status": {"fixed": ["A"]},
               "remediations": [{"category": "mitigation", "details": "d", "group_ids": ["G"]}]}]}
            """;

    /** The same in version 2.1, with every part that its drafts share. */
    static final String EVERYTHING_2_1 = """
            {"$schema": "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json",
             "document": {"category": "csaf_security_advisory", "csaf_version": "2.1", "title": "t", "lang": "en",
              "distribution": {"text": "d", "tlp": {"label": "AMBER+STRICT", "url": "https://www.first.org/tlp/"},
                "sharing_group": {"id": "5868d6b3-1d2c-4e0a-9a5b-0c4f1f7a2b3c", "name": "Hospitals"}},
              "notes": [{"category": "general", "text": "n", "product_ids": ["A"], "group_ids": ["G"]}],
              "publisher": {"category": "multiplier", "name": "n", "namespace": "https://example.org"},
              "references": [{"category": "external", "summary": "s", "url": "https://example.org/r"}],
              "tracking": {"id": "X-1", "version": "1.0.0", "status": "final",
                "initial_release_date": "2024-01-01T00:00:00Z", "current_release_date": "2024-01-02T00:00:00Z",
                "revision_history": [{"number": "1.0.0", "date": "2024-01-01T00:00:00Z", "summary": "s"}]}},
             "product_tree": {
              "branches": [{"category": "vendor", "name": "V", "branches": [
                {"category": "product_name", "name": "P", "branches": [
                  {"category": "product_version", "name": "1.0", "branches": [
                    {"category": "platform", "name": "x", "product": {"name": "P 1.0", "product_id": "A",
                      "product_identification_helper": {"purls": ["pkg:maven/org.example/p@1.0", "pkg:maven/org.example/q@1.0"],
                        "cpe": "cpe:2.3:a:v:p:1.0:*:*:*:*:*:*:*", "model_numbers": ["M1"], "serial_numbers": ["S"], "skus": ["K"],
                        "hashes": [{"filename": "f", "file_hashes": [
                          {"algorithm": "sha256", "value": "0123456789abcdef0123456789abcdef"}]}]}}}]}]}]}],
              "full_product_names": [{"name": "Q", "product_id": "C"}, {"name": "R", "product_id": "D"}],
              "product_groups": [{"group_id": "G", "product_ids": ["A", "C"], "summary": "g"}]},
             "vulnerabilities": [
              {"cve": "CVE-2020-0001", "title": "v", "discovery_date": "2024-01-01T00:00:00Z", "disclosure_date": "2024-01-01T00:00:00Z",
               "cwes": [{"id": "CWE-79", "version": "4.17",
                 "name": "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')"}],
               "first_known_exploitation_dates": [
                 {"date": "2024-01-01T00:00:00Z", "exploitation_date": "2024-01-01T00:00:00Z", "product_ids": ["A"]}],
               "flags": [{"label": "component_not_present", "product_ids": ["C"]}],
               "ids": [{"system_name": "EUVD", "text": "EUVD-2020-0001"}],
               "involvements": [{"party": "vendor", "status": "open", "date": "2024-01-01T00:00:00Z", "product_ids": ["A"]}],
               "notes": [{"category": "summary", "text": "n"}],
               "metrics": [
                 {"products": ["A"], "source": "https://example.org/m", "content": {
                   "cvss_v3": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": 9.8,
                     "baseSeverity": "CRITICAL"},
                   "epss": {"percentile": "0.8", "probability": "0.00042", "timestamp": "2024-01-01T00:00:00Z"}}},
                 {"products": ["C"], "content": {
                   "cvss_v2": {"version": "2.0", "vectorString": "AV:N/AC:L/Au:N/C:P/I:P/A:P", "baseScore": 7.5}}}],
               "product_status": {"known_not_affected": ["C"], "known_affected": ["A"], "unknown": ["D"]},
               "remediations": [{"category": "fix_planned", "details": "d", "product_ids": ["A"]},
                 {"category": "optional_patch", "details": "d", "group_ids": ["G"]}],
               "threats": [{"category": "impact", "details": "d", "product_ids": ["C"]}]}]}
            """;

    static byte[] everything() {
        return EVERYTHING.getBytes(StandardCharsets.UTF_8);
    }

    /** Changed documents, three of four of those with every part. */
    static List<ObjectNode> changed(RandomGenerator random, int count) {
        Mutations mutations = new Mutations(random);
        List<ObjectNode> real = new ArrayList<>();
        Corpus.files("cisa-csaf/icsma", ".json").forEach(file -> real.add(mutations.read(Corpus.bytes(file))));
        ObjectNode everything = mutations.read(everything());
        ObjectNode newer = mutations.read(EVERYTHING_2_1.getBytes(StandardCharsets.UTF_8));
        List<ObjectNode> changed = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            changed.add(mutations.of(
                    switch (index % 4) {
                        case 0, 2 -> everything;
                        case 1 -> newer;
                        default -> real.get(random.nextInt(real.size()));
                    }));
        }
        return changed;
    }
}
