package eu.salvus.inventory.merge;

/** Why a found device is an asset the twin has already, the strongest first. */
public enum MatchReason {
    /** The serial number is the same. */
    SERIAL,
    /** The unique device identifier is the same. */
    UDI,
    /** A network card is the same. */
    MAC,
    /** The host name is the same. */
    HOST,
    /** An address is the same, and no serial number says otherwise. */
    IP,
    /** Name, maker and product are the same, and it has no identity. */
    NAME,
    /** It is of the same sort, role and zone as an asset of the twin that nothing identifies, and takes its place. */
    STAND_IN,
    /** It is the same product; a bill of materials describes all devices of a product. */
    PRODUCT;

    static MatchReason of(String key) {
        return switch (key.substring(0, key.indexOf(':'))) {
            case "serial" -> SERIAL;
            case "udi" -> UDI;
            case "mac" -> MAC;
            case "host" -> HOST;
            case "ip" -> IP;
            default -> NAME;
        };
    }
}
