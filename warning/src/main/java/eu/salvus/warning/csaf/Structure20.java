package eu.salvus.warning.csaf;

import java.util.List;
import java.util.regex.Pattern;

/** The shape of a document of CSAF 2.0, as its published schema has it. */
final class Structure20 {
    private static final String CPE_PART =
            "(((\\?*|\\*?)([a-zA-Z0-9\\-\\._]|(\\\\[\\\\\\*\\?!\"#\\$%&'\\(\\)\\+,/:;<=>@\\[\\]\\^`\\{\\|\\}~]))+(\\?*|\\*?))|[\\*\\-])";

    /** The schema holds only the beginning of a name of version 2.3, and only the end of an older one, against its pattern. */
    private static final Pattern CPE = Pattern.compile("^cpe:2\\.3:[aho\\*\\-](:" + CPE_PART
            + "){5}(:(([a-zA-Z]{2,3}(-([a-zA-Z]{2}|[0-9]{3}))?)|[\\*\\-]))(:" + CPE_PART
            + "){4}|[cC][pP][eE]:/[AHOaho]?(:[A-Za-z0-9\\._\\-~%]*){0,6}\\z");

    private static final Pattern PURL = Pattern.compile("^pkg:[A-Za-z.\\-+][A-Za-z0-9.\\-+]*/.");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{32,}");
    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,}");
    private static final Pattern CWE = Pattern.compile("CWE-[1-9][0-9]{0,5}");

    private static final Shape IDS = Shape.distinct(1, Shape.TEXT);
    private static final Shape LANGUAGE =
            Shape.text(Formats::language, "this is no language tag of BCP 47", "write one such as en or de-AT");
    private static final Shape VERSION = Shape.text(
            Formats::version, "this is neither a number nor a semantic version", "write one such as 2 or 1.0.3");
    private static final Shape ACKNOWLEDGMENTS = Shape.list(Shape.open()
            .with("names", Shape.list(Shape.TEXT))
            .with(List.of("organization", "summary"), Shape.TEXT)
            .with("urls", Shape.list(Shape.ADDRESS))
            .between(1, Integer.MAX_VALUE));
    private static final Shape NOTES = Shape.list(Shape.open("category", "text")
            .with(List.of("audience", "text", "title"), Shape.TEXT)
            .with(
                    "category",
                    Shape.oneOf("description", "details", "faq", "general", "legal_disclaimer", "other", "summary")));
    private static final Shape REFERENCES = Shape.list(Shape.open("summary", "url")
            .with("category", Shape.oneOf("external", "self"))
            .with("summary", Shape.TEXT)
            .with("url", Shape.ADDRESS));
    private static final Shape FULL_NAME = Shape.open("name", "product_id")
            .with(List.of("name", "product_id"), Shape.TEXT)
            .with("product_identification_helper", helper());
    private static final Shape BRANCHES = branches();

    /** A whole document. */
    static final Shape DOCUMENT = Shape.open("document")
            .with("document", document())
            .with("product_tree", tree())
            .with("vulnerabilities", Shape.list(vulnerability()));

    private Structure20() {}

    private static Shape document() {
        return Shape.open("category", "csaf_version", "publisher", "title", "tracking")
                .with("acknowledgments", ACKNOWLEDGMENTS)
                .with(
                        "aggregate_severity",
                        Shape.open("text").with("namespace", Shape.ADDRESS).with("text", Shape.TEXT))
                .with(
                        "category",
                        Shape.text(
                                text -> Formats.framed(
                                        text, point -> !Formats.space(point) && "-_.".indexOf(point) < 0),
                                "a category neither begins nor ends with a space, '-', '_' or '.', and is of one line",
                                "write one such as csaf_security_advisory"))
                .with("csaf_version", Shape.oneOf("2.0"))
                .with(
                        "distribution",
                        Shape.open()
                                .with("text", Shape.TEXT)
                                .with(
                                        "tlp",
                                        Shape.open("label")
                                                .with("label", Shape.oneOf("AMBER", "GREEN", "RED", "WHITE"))
                                                .with("url", Shape.ADDRESS))
                                .between(1, Integer.MAX_VALUE))
                .with(List.of("lang", "source_lang"), LANGUAGE)
                .with("notes", NOTES)
                .with(
                        "publisher",
                        Shape.open("category", "name", "namespace")
                                .with(
                                        "category",
                                        Shape.oneOf(
                                                "coordinator", "discoverer", "other", "translator", "user", "vendor"))
                                .with(List.of("contact_details", "issuing_authority", "name"), Shape.TEXT)
                                .with("namespace", Shape.ADDRESS))
                .with("references", REFERENCES)
                .with("title", Shape.TEXT)
                .with("tracking", tracking());
    }

    private static Shape tracking() {
        return Shape.open("current_release_date", "id", "initial_release_date", "revision_history", "status", "version")
                .with("aliases", IDS)
                .with(List.of("current_release_date", "initial_release_date"), Shape.TIME)
                .with(
                        "generator",
                        Shape.open("engine")
                                .with("date", Shape.TIME)
                                .with("engine", Shape.open("name").with(List.of("name", "version"), Shape.TEXT)))
                .with(
                        "id",
                        Shape.text(
                                text -> Formats.framed(text, point -> !Formats.space(point)),
                                "an id neither begins nor ends with a space, and is of one line",
                                "write it without"))
                .with(
                        "revision_history",
                        Shape.list(Shape.open("date", "number", "summary")
                                .with("date", Shape.TIME)
                                .with(List.of("legacy_version", "summary"), Shape.TEXT)
                                .with("number", VERSION)))
                .with("status", Shape.oneOf("draft", "final", "interim"))
                .with("version", VERSION);
    }

    private static Shape tree() {
        return Shape.open()
                .with("branches", BRANCHES)
                .with("full_product_names", Shape.list(FULL_NAME))
                .with(
                        "product_groups",
                        Shape.list(Shape.open("group_id", "product_ids")
                                .with(List.of("group_id", "summary"), Shape.TEXT)
                                .with("product_ids", Shape.distinct(2, Shape.TEXT))))
                .with(
                        "relationships",
                        Shape.list(Shape.open(
                                        "category",
                                        "full_product_name",
                                        "product_reference",
                                        "relates_to_product_reference")
                                .with(
                                        "category",
                                        Shape.oneOf(
                                                "default_component_of",
                                                "external_component_of",
                                                "installed_on",
                                                "installed_with",
                                                "optional_component_of"))
                                .with("full_product_name", FULL_NAME)
                                .with(List.of("product_reference", "relates_to_product_reference"), Shape.TEXT)))
                .between(1, Integer.MAX_VALUE);
    }

    private static Shape branches() {
        return Shape.list(Shape.open("category", "name")
                .with("branches", Shape.later(() -> BRANCHES))
                .with(
                        "category",
                        Shape.oneOf(
                                "architecture",
                                "host_name",
                                "language",
                                "legacy",
                                "patch_level",
                                "product_family",
                                "product_name",
                                "product_version",
                                "product_version_range",
                                "service_pack",
                                "specification",
                                "vendor"))
                .with("name", Shape.TEXT)
                .with("product", FULL_NAME)
                .between(3, 3));
    }

    private static Shape helper() {
        return Shape.open()
                .with(
                        "cpe",
                        Shape.text(
                                text -> Formats.finds(CPE, text),
                                "this is no name of the Common Platform Enumeration",
                                "write one such as cpe:2.3:h:vendor:product:1.0:*:*:*:*:*:*:*"))
                .with(
                        "hashes",
                        Shape.list(Shape.open("file_hashes", "filename")
                                .with(
                                        "file_hashes",
                                        Shape.list(Shape.open("algorithm", "value")
                                                .with("algorithm", Shape.TEXT)
                                                .with(
                                                        "value",
                                                        Shape.text(
                                                                text -> HASH.matcher(text)
                                                                        .matches(),
                                                                "a hash is written in at least 32 hexadecimal digits",
                                                                "calculate it anew"))))
                                .with("filename", Shape.TEXT)))
                .with(List.of("model_numbers", "serial_numbers"), IDS)
                .with(
                        "purl",
                        Shape.text(
                                text -> Formats.uri(text) && PURL.matcher(text).find(),
                                "this is no package URL",
                                "write one such as pkg:maven/org.example/name@1.0"))
                .with("sbom_urls", Shape.list(Shape.ADDRESS))
                .with("skus", Shape.list(Shape.TEXT))
                .with(
                        "x_generic_uris",
                        Shape.list(Shape.open("namespace", "uri").with(List.of("namespace", "uri"), Shape.ADDRESS)))
                .between(1, Integer.MAX_VALUE);
    }

    private static Shape vulnerability() {
        return Shape.open()
                .with("acknowledgments", ACKNOWLEDGMENTS)
                .with(
                        "cve",
                        Shape.text(
                                text -> CVE.matcher(text).matches(),
                                "this is no number of a CVE",
                                "write one such as CVE-2024-12345"))
                .with(
                        "cwe",
                        Shape.open("id", "name")
                                .with(
                                        "id",
                                        Shape.text(
                                                text -> CWE.matcher(text).matches(),
                                                "this is no number of a CWE",
                                                "write one such as CWE-79"))
                                .with("name", Shape.TEXT))
                .with(List.of("discovery_date", "release_date"), Shape.TIME)
                .with(
                        "flags",
                        Shape.distinct(
                                1,
                                concerned("label")
                                        .with(
                                                "label",
                                                Shape.oneOf(
                                                        "component_not_present",
                                                        "inline_mitigations_already_exist",
                                                        "vulnerable_code_cannot_be_controlled_by_adversary",
                                                        "vulnerable_code_not_in_execute_path",
                                                        "vulnerable_code_not_present"))))
                .with(
                        "ids",
                        Shape.distinct(
                                1, Shape.open("system_name", "text").with(List.of("system_name", "text"), Shape.TEXT)))
                .with("involvements", Shape.distinct(1, involvement()))
                .with("notes", NOTES)
                .with(
                        "product_status",
                        Shape.open()
                                .with(
                                        List.of(
                                                "first_affected",
                                                "first_fixed",
                                                "fixed",
                                                "known_affected",
                                                "known_not_affected",
                                                "last_affected",
                                                "recommended",
                                                "under_investigation"),
                                        IDS)
                                .between(1, Integer.MAX_VALUE))
                .with("references", REFERENCES)
                .with("remediations", Shape.list(remediation()))
                .with(
                        "scores",
                        Shape.list(Shape.open("products")
                                .with("cvss_v2", CvssShapes.V2)
                                .with("cvss_v3", CvssShapes.V3)
                                .with("products", IDS)
                                .between(2, Integer.MAX_VALUE)))
                .with(
                        "threats",
                        Shape.list(concerned("category", "details")
                                .with("category", Shape.oneOf("exploit_status", "impact", "target_set"))
                                .with("details", Shape.TEXT)))
                .with("title", Shape.TEXT)
                .between(1, Integer.MAX_VALUE);
    }

    /** Something said on a day about some products. */
    private static Shape.Fields concerned(String... required) {
        return Shape.open(required).with("date", Shape.TIME).with(List.of("group_ids", "product_ids"), IDS);
    }

    private static Shape involvement() {
        return Shape.open("party", "status")
                .with("date", Shape.TIME)
                .with("party", Shape.oneOf("coordinator", "discoverer", "other", "user", "vendor"))
                .with(
                        "status",
                        Shape.oneOf(
                                "completed", "contact_attempted", "disputed", "in_progress", "not_contacted", "open"))
                .with("summary", Shape.TEXT);
    }

    private static Shape remediation() {
        return concerned("category", "details")
                .with(
                        "category",
                        Shape.oneOf("mitigation", "no_fix_planned", "none_available", "vendor_fix", "workaround"))
                .with("details", Shape.TEXT)
                .with("entitlements", Shape.list(Shape.TEXT))
                .with(
                        "restart_required",
                        Shape.open("category")
                                .with(
                                        "category",
                                        Shape.oneOf(
                                                "connected",
                                                "dependencies",
                                                "machine",
                                                "none",
                                                "parent",
                                                "service",
                                                "system",
                                                "vulnerable_component",
                                                "zone"))
                                .with("details", Shape.TEXT))
                .with("url", Shape.ADDRESS);
    }
}
