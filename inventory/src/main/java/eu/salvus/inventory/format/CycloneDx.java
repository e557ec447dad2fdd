package eu.salvus.inventory.format;

import eu.salvus.inventory.IgnoredReason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bill of materials in CycloneDX, JSON or XML. It describes a product and its parts, never one machine: what it is about and the
 * devices, firmware and systems listed in it are taken as products, all other parts are counted.
 */
final class CycloneDx implements Visitor {
    /** Sorts of components that stand on a network, or run a machine. */
    private static final Set<String> PRODUCTS = Set.of("device", "firmware", "operating-system");

    private final Findings findings;
    private final boolean xml;
    private DeviceDraft about = new DeviceDraft();
    private @Nullable DeviceDraft part;
    private String partType = "";
    private @Nullable String algorithm;
    private @Nullable String hash;
    private int parts;
    private boolean vulnerabilities;
    private boolean subject;

    CycloneDx(Findings findings, boolean xml) {
        this.findings = findings;
        this.xml = xml;
    }

    /** Whether the path is that of a component in the list of components; in XML the list itself is an element too. */
    private boolean isPart(String path) {
        return path.equals(xml ? "components/component" : "components");
    }

    private boolean isNestedPart(String path) {
        return path.endsWith(xml ? "/components/component" : "/components");
    }

    @Override
    public void begin(String path) {
        if (path.isEmpty()) {
            about = new DeviceDraft();
            parts = 0;
            vulnerabilities = false;
            subject = false;
        } else if (path.equals("metadata/component")) {
            subject = true;
        } else if (isPart(path)) {
            part = new DeviceDraft();
            partType = "";
            parts++;
            about.softwareCounted();
        } else if (isNestedPart(path)) {
            parts++;
            about.softwareCounted();
        } else if (path.endsWith("/hashes") || path.endsWith("/hashes/hash")) {
            algorithm = null;
            hash = null;
        } else if (path.equals("vulnerabilities") || path.equals("vulnerabilities/vulnerability")) {
            vulnerabilities = true;
        }
    }

    @Override
    public void value(String path, String text) {
        String list = xml ? "components/component/" : "components/";
        if (isPersonal(path) && !text.isBlank()) {
            findings.droppedPersonal();
        } else if (path.startsWith("metadata/component/")) {
            component(about, path.substring("metadata/component/".length()), text);
        } else if (part != null && path.startsWith(list)) {
            String key = path.substring(list.length());
            partType = key.equals("type") || key.equals("@type") ? text : partType;
            component(part, key, text);
        }
    }

    private static boolean isPersonal(String path) {
        boolean person = path.contains("authors") || path.contains("contact") || path.endsWith("/author");
        return person
                && (path.endsWith("name")
                        || path.endsWith("email")
                        || path.endsWith("phone")
                        || path.endsWith("/author"));
    }

    private void component(DeviceDraft draft, String key, String text) {
        switch (key) {
            case "type", "@type" -> draft.description(text);
            case "name" -> {
                draft.name(text);
                draft.model(text);
            }
            case "version" -> draft.version(text);
            case "manufacturer/name", "supplier/name", "publisher" -> draft.vendor(text);
            case "cpe" -> draft.cpe(text);
            case "purl" -> draft.purl(text);
            case "hashes/alg", "hashes/hash/@alg" -> {
                algorithm = text;
                fileHash(draft);
            }
            case "hashes/content", "hashes/hash" -> {
                hash = text;
                fileHash(draft);
            }
            default -> {}
        }
    }

    /** In JSON either may come first. */
    private void fileHash(DeviceDraft draft) {
        if (algorithm != null && hash != null) {
            draft.fileHash(algorithm, hash);
        }
    }

    @Override
    public void end(String path) {
        if (isPart(path) && part != null) {
            if (PRODUCTS.contains(partType)) {
                part.product();
                findings.take(part);
            }
            part = null;
        } else if (path.isEmpty()) {
            finish();
        }
    }

    private void finish() {
        if (subject) {
            about.product();
            findings.take(about);
        } else if (parts == 0 || findings.entries() == 0) {
            findings.ignore("", vulnerabilities ? IgnoredReason.ONLY_VULNERABILITIES : IgnoredReason.NO_COMPONENT);
        }
    }
}
