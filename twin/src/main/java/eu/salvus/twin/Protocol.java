package eu.salvus.twin;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A family of network protocols, as coarse as an attacker's choice of a way across a zone's border. */
public enum Protocol {
    /** Windows file and service control (SMB, and the RPC that travels with it). */
    SMB,
    /** Windows remote desktop. */
    RDP,
    /** Windows remote management. */
    WINRM,
    /** Secure shell. */
    SSH,
    /** HTTP and HTTPS. */
    HTTP,
    /** The protocols of database servers. */
    DATABASE,
    /** Medical images (DICOM). */
    DICOM,
    /** Clinical messages (HL7 version 2 and FHIR interfaces between systems). */
    HL7,
    /** SMTP, IMAP and their kin. */
    MAIL,
    /** Name resolution. */
    DNS,
    /** Directory and sign-in: LDAP, Kerberos. */
    DIRECTORY,
    /** A protocol of a device's manufacturer. */
    VENDOR,
    /** Everything: a flow that filters nothing, an asset that listens to anything. */
    ANY;

    /** An unmodifiable copy in the order of declaration, so that iterating over it is the same in every run. */
    static Set<Protocol> copyOf(Collection<Protocol> protocols) {
        EnumSet<Protocol> copy = EnumSet.noneOf(Protocol.class);
        copy.addAll(protocols);
        return Collections.unmodifiableSet(copy);
    }
}
