package eu.salvus.inventory.format;

import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.IgnoredReason;
import eu.salvus.inventory.Origin;
import eu.salvus.inventory.PatientLinks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Devices of FHIR R4 and R5 in JSON: single resources, bundles, and one resource a line. A device that is linked to a patient, by its
 * own words or by an association in any file, is not taken.
 */
final class FhirJson implements Visitor {
    private static final String ENTRY = "entry/resource";
    private static final Set<String> LINKED_TO_PATIENTS =
            Set.of("DeviceAssociation", "DeviceUsage", "DeviceUseStatement", "DeviceRequest", "DeviceDispense");
    private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "inactive");

    private final Findings findings;
    private final Implants implants;
    private final Map<Origin, Set<String>> knownBy = new HashMap<>();
    private final Set<String> linked = new HashSet<>();
    private Resource alone = new Resource();
    private Resource entry = new Resource();
    private boolean entries;

    FhirJson(Findings findings, Implants implants) {
        this.findings = findings;
        this.implants = implants;
    }

    /** What is read of one resource until its end. */
    private static final class Resource {
        private final DeviceDraft device = new DeviceDraft();
        private final StringBuilder words = new StringBuilder();
        private String type = "";
        private String id = "";
        private String url = "";
        private String status = "";
        private @Nullable String patient;
        private @Nullable String deviceReference;
        private String identifierType = "";
        private String identifierValue = "";
        private String otherIdentifier = "";
        private @Nullable String deviceIdentifier;

        void endIdentifier() {
            switch (identifierType) {
                case "SNO", "SN" -> device.serialNumber(identifierValue);
                case "BTMAC", "MAC" -> device.mac(identifierValue);
                case "SYSID" -> {}
                default -> otherIdentifier = otherIdentifier.isEmpty() ? identifierValue : otherIdentifier;
            }
            identifierType = "";
            identifierValue = "";
        }
    }

    @Override
    public void begin(String path) {
        if (path.isEmpty()) {
            alone = new Resource();
            entries = false;
        } else if (path.equals("entry")) {
            entry = new Resource();
        } else if (path.equals(ENTRY)) {
            String url = entry.url;
            entry = new Resource();
            entry.url = url;
            entries = true;
        }
    }

    @Override
    public void value(String path, String text) {
        if (path.equals("entry/fullUrl")) {
            entry.url = text;
        } else if (path.startsWith(ENTRY + "/")) {
            field(entry, path.substring(ENTRY.length() + 1), text);
        } else {
            field(alone, path, text);
        }
    }

    private void field(Resource r, String path, String text) {
        switch (path) {
            case "resourceType" -> r.type = text;
            case "id" -> r.id = text;
            case "status" -> r.status = text;
            case "patient/reference", "subject/reference", "patient/display", "subject/display" ->
                patient(r, path, text);
            case "device/reference",
                    "device/reference/reference",
                    "codeReference/reference",
                    "code/reference/reference" -> r.deviceReference = text;
            case "identifier/type/coding/code" -> r.identifierType = text;
            case "identifier/value" -> r.identifierValue = text;
            case "identifier/system" -> {
                if (text.endsWith("/eui-48")) {
                    r.identifierType = "MAC";
                }
            }
            case "serialNumber" -> r.device.serialNumber(text);
            case "udiCarrier/carrierHRF" -> r.device.udi(text);
            case "udiCarrier/deviceIdentifier" -> r.deviceIdentifier = text;
            case "manufacturer", "manufacturer/display" -> r.device.vendor(text);
            case "modelNumber" -> r.device.model(text);
            case "displayName", "name/value", "deviceName/name" -> name(r, text);
            case "type/text", "type/coding/display", "definition/display" -> type(r, text);
            case "version/value", "version" -> r.device.version(text);
            case "location/display" -> r.device.location(text);
            case "contact/value", "contact/name" -> findings.droppedPersonal();
            default -> {
                if (path.startsWith("patient/") || path.startsWith("subject/identifier/")) {
                    r.patient = "linked";
                }
            }
        }
    }

    private void patient(Resource r, String path, String text) {
        boolean display = path.endsWith("display");
        if (display) {
            findings.droppedPersonal();
        }
        if (display || !text.contains("/") || text.contains("Patient/") || text.startsWith("#")) {
            r.patient = "linked";
        }
    }

    private static void name(Resource r, String text) {
        r.device.name(text);
        r.words.append(text).append(" \n ");
    }

    private static void type(Resource r, String text) {
        r.device.description(text);
        r.words.append(text).append(" \n ");
    }

    @Override
    public void end(String path) {
        switch (path) {
            case "identifier" -> alone.endIdentifier();
            case ENTRY + "/identifier" -> entry.endIdentifier();
            case "entry" -> {
                if (!entry.type.isEmpty()) {
                    finish(entry);
                }
            }
            case "" -> {
                if (!entries) {
                    finish(alone);
                }
            }
            default -> {}
        }
    }

    private void finish(Resource r) {
        if (r.deviceIdentifier != null) {
            r.device.udi(r.deviceIdentifier);
        }
        r.device.serialNumber(r.otherIdentifier);
        if (!r.type.equals("Device")) {
            boolean ofPatient = r.patient != null || LINKED_TO_PATIENTS.contains(r.type);
            if (ofPatient && r.deviceReference != null) {
                linked.add(relative(r.deviceReference));
            }
            findings.ignore(r.type, ofPatient ? IgnoredReason.PATIENT_LINKED : IgnoredReason.NOT_A_DEVICE);
        } else if (r.patient != null) {
            // No name of a device that is refused is kept: an association anywhere may tell it to be a patient's.
            findings.ignore(null, IgnoredReason.PATIENT_LINKED);
        } else if (implants.named(r.words.toString())) {
            findings.ignore(null, IgnoredReason.IMPLANTED);
        } else if (WITHDRAWN.contains(r.status)) {
            findings.ignore(null, IgnoredReason.WITHDRAWN);
        } else if (implants.consumable(r.words.toString())) {
            findings.ignore(null, IgnoredReason.NOT_A_DEVICE);
        } else {
            FoundDevice taken = findings.take(r.device);
            if (taken != null) {
                knownBy.put(taken.origins().getFirst(), references(r));
            }
        }
    }

    /** A reference without the server it points to and without a version. */
    private static String relative(String reference) {
        int at = reference.lastIndexOf("Device/");
        return (at < 0 ? reference : reference.substring(at)).replaceFirst("/_history/.*$", "");
    }

    /** What other resources call this one: by its number on its server, or by its address in a bundle. */
    private static Set<String> references(Resource r) {
        Set<String> references = new HashSet<>();
        if (!r.id.isEmpty()) {
            references.add("Device/" + r.id);
        }
        if (!r.url.isEmpty()) {
            references.add(relative(r.url));
        }
        return references;
    }

    /** Hands over which devices are linked to patients: an association may stand after its device, or in another file. */
    void finish() {
        findings.links(new PatientLinks(linked, knownBy));
    }
}
