package eu.salvus.inventory;

/**
 * What sort of file an inventory is, the most trusted first: where two files say different things of a device, the format declared
 * first is believed.
 */
public enum Format {
    /** What the GLPI agent writes of one machine (github.com/glpi-project/inventory_format). */
    GLPI_JSON,
    /** A list exported from GLPI. */
    GLPI_CSV,
    /** A list whose columns a mapping names. */
    MAPPED_CSV,
    /** Devices of HL7 FHIR R4 or R5. */
    FHIR,
    /** What a product is made of (CycloneDX 1.2 to 1.6, JSON or XML). */
    CYCLONEDX,
    /** A network scan of nmap; it guesses. */
    NMAP_XML
}
