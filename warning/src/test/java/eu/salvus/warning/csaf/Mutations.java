package eu.salvus.warning.csaf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents changed by chance: parts left out, doubled, moved, and values exchanged for others that are apt to matter. */
final class Mutations {
    /** Values by the name they stand under: some right, some nearly. */
    private static final Map<String, List<String>> APT = Map.ofEntries(
            Map.entry(
                    "category",
                    words(
                            "csaf_base csaf_vex csaf_security_advisory csaf_informational_advisory csaf_security_incident_response"
                                    + " CSAF_x Security-Advisory v_e_x translator vendor external self impact exploit_status legacy"
                                    + " product_version product_version_range general summary none_available _x")),
            Map.entry("number", words("0 1 2 3 10 0.9.0 1.0.0 1.0.0-rc.1 1.0.0+b 2.0.0 01 x 1.0")),
            Map.entry("version", words("0 1 2 3 0.9.0 1.0.0 1.0.0-rc.1 1.0.0+b 2.0.0 2.0 3.0 3.1 3.2")),
            Map.entry("status", words("draft interim final open completed ready")),
            Map.entry(
                    "lang",
                    words(
                            "en de-AT en-US EN x-private i-default zh-cmn zh-yue-cmn de-1996 de-1996-1996 xx en-XX sr-Latn sl-rozaj"
                                    + " en-u-ca-gregory en-z-abc tlh-a qaa e i-klingon en-Xxxx de-CH-1901 en-t-de en-u-xx-u-yy")),
            Map.entry("source_lang", words("en en-US de fr-FR xx")),
            Map.entry(
                    "date",
                    words(
                            "2020-01-01T00:00:00Z 2020-01-01T00:00:00+02:00 2030-06-30T23:59:60Z 2019-02-29T00:00:00Z"
                                    + " 2021-05-05t05:05:05.123z 2021-05-05 2021-13-05T00:00:00Z 2021-05-05T24:00:00Z 2021-05-05T00:00:00")),
            Map.entry("cve", words("CVE-2020-1234 CVE-2021-99999 CVE-20-1 cve-2020-1234")),
            Map.entry("id", words("CWE-79 CWE-20 CWE-1 CWE-1000 CWE-999999 CWE-0 ICSMA-1 CSAFGID-1")),
            Map.entry(
                    "purl",
                    words(
                            "pkg:maven/org.example/a@1.0 pkg:npm/%40angular/animation@12.3.1 pkg:x pkg:/a pkg:golang/ pkg:deb/debian/curl@7?arch=i386"
                                    + " pkg:maven/@1.3.4 pkg:Maven/a/b#../c pkg:npm/a@%zz pkg://npm/a pkg:np~m/a pkg:3d/a")),
            Map.entry(
                    "cpe",
                    words(
                            "cpe:2.3:h:a:b:1:*:*:*:*:*:*:* cpe:2.3:a:a:b:1:*:*:*:*:*:*:*x cpe:/o:a:b:1 xcpe:/o:a:b cpe:2.3:x cpe:2.3:a:a\\!b:*:*:*:*:en-us:*:*:*:*")),
            Map.entry(
                    "url",
                    words(
                            "https://example.org/a https://example.org/ä http://[::1]/ https://a/b?c=d#e /relative mailto:a@b https://a/%zz urn:x: https://a:80:90/ http://a/{b}")),
            Map.entry(
                    "vectorString",
                    words(
                            "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:L/E:P/RL:O/RC:C"
                                    + " CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H/MS:C/CR:H/MPR:N CVSS:3.1/AV:N AV:N/AC:L/Au:N/C:P/I:P/A:P"
                                    + " AV:L/AC:M/Au:S/C:C/I:N/A:P/E:POC/RL:TF/RC:UR AV:L/AC:M/Au:S/C:C/I:N/A:P/E:F/RL:OF/RC:C/CDP:LM/TD:M/CR:H/IR:L/AR:M"
                                    + " CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/AV:L CVSS:4.0/AV:N")),
            Map.entry("baseSeverity", words("NONE LOW MEDIUM HIGH CRITICAL high")),
            Map.entry("attackVector", words("NETWORK LOCAL PHYSICAL ADJACENT")),
            Map.entry("accessVector", words("NETWORK LOCAL ADJACENT_NETWORK")),
            Map.entry("exploitCodeMaturity", words("PROOF_OF_CONCEPT HIGH NOT_DEFINED")),
            Map.entry("modifiedScope", words("CHANGED UNCHANGED NOT_DEFINED")),
            Map.entry("party", words("vendor user other nobody")),
            Map.entry("algorithm", words("sha256 sha512 md5")),
            Map.entry("value", words("0123456789abcdef0123456789abcdef 0123 zz")),
            Map.entry("label", words("WHITE GREEN CLEAR component_not_present vulnerable_code_not_present")),
            Map.entry(
                    "name",
                    List.of("< 1.2", "all versions", "Version 2", "1.0 and later", "Überall", "prior to", "1")));

    private static final List<Double> SCORES = List.of(0.0, 3.9, 5.0, 7.5, 9.8, 10.0, 10.1, -1.0);

    private final RandomGenerator random;
    private final JsonMapper mapper = JsonMapper.builder().build();

    Mutations(RandomGenerator random) {
        this.random = random;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    /** Something in a document: its container, and where it is in there. */
    private record Slot(JsonNode parent, String name, int index) {
        JsonNode value() {
            return parent instanceof ObjectNode object ? object.path(name) : parent.path(index);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else if (parent instanceof ArrayNode array) {
                array.set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else if (parent instanceof ArrayNode array) {
                array.remove(index);
            }
        }
    }

    /** A changed copy: few changes for most documents, so that many stay valid but for one thing. */
    ObjectNode of(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            change(copy);
        }
        return copy;
    }

    private void change(ObjectNode root) {
        List<Slot> slots = new ArrayList<>();
        collect(root, "", slots);
        if (slots.isEmpty()) {
            return;
        }
        Slot slot = slots.get(random.nextInt(slots.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> slot.remove();
            case 2 -> repeat(slot);
            case 3 -> exchange(slot, slots);
            case 4 -> odd(slot);
            default -> apt(slots);
        }
    }

    private static void collect(JsonNode node, String name, List<Slot> slots) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                slots.add(new Slot(object, field.getKey(), 0));
                collect(field.getValue(), field.getKey(), slots);
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                slots.add(new Slot(array, name, index));
                collect(array.get(index), name, slots);
            }
        }
    }

    private void repeat(Slot slot) {
        if (slot.parent() instanceof ArrayNode array) {
            array.add(slot.value().deepCopy());
        } else if (slot.value() instanceof ArrayNode list && !list.isEmpty()) {
            list.add(list.get(random.nextInt(list.size())).deepCopy());
        }
    }

    /** The value of another place of the same name, or else of any place. */
    private void exchange(Slot slot, List<Slot> slots) {
        List<Slot> alike = slots.stream()
                .filter(other -> other.name().equals(slot.name()) && other != slot)
                .toList();
        List<Slot> from = alike.isEmpty() ? slots : alike;
        slot.set(from.get(random.nextInt(from.size())).value().deepCopy());
    }

    private void odd(Slot slot) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        slot.set(
                switch (random.nextInt(8)) {
                    case 0 -> make.stringNode("");
                    case 1 -> make.nullNode();
                    case 2 -> make.numberNode(random.nextInt(20) - 5);
                    case 3 -> make.objectNode();
                    case 4 -> make.arrayNode();
                    case 5 -> make.stringNode(" " + slot.value().asString("") + "\n");
                    case 6 -> make.booleanNode(true);
                    default -> make.stringNode(slot.value().asString("x") + (char) ('!' + random.nextInt(90)));
                });
    }

    private void apt(List<Slot> slots) {
        List<Slot> known = slots.stream()
                .filter(slot ->
                        APT.containsKey(kind(slot.name())) && slot.value().isString()
                                || slot.value().isNumber())
                .toList();
        Slot slot = known.isEmpty() ? slots.getFirst() : known.get(random.nextInt(known.size()));
        if (slot.value().isNumber()) {
            slot.set(JsonNodeFactory.instance.numberNode(SCORES.get(random.nextInt(SCORES.size()))));
        } else if (APT.containsKey(kind(slot.name()))) {
            List<String> values = APT.get(kind(slot.name()));
            slot.set(JsonNodeFactory.instance.stringNode(values.get(random.nextInt(values.size()))));
        }
    }

    private static String kind(String name) {
        if (name.endsWith("_date")) {
            return "date";
        }
        if (name.endsWith("Severity")) {
            return "baseSeverity";
        }
        return name.equals("urls") || name.equals("namespace") || name.equals("uri") ? "url" : name;
    }

    ObjectNode read(byte[] bytes) {
        return (ObjectNode) mapper.readTree(bytes);
    }
}
