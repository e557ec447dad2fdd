package eu.salvus.simulation.hospital;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.assumption.Subject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The three kinds of reach that the language tells apart, with the protocols that give them and the roles that carry them. */
enum ProtocolFamily {
    /** Signing in as an administrator. */
    SIGN_IN("loginTo", "signInMachines", EnumSet.of(Protocol.SMB, Protocol.RDP, Protocol.WINRM, Protocol.SSH)),
    /** Weak services of the operating system. */
    SYSTEM("weaknessTo", "systemMachines", EnumSet.of(Protocol.SMB, Protocol.RDP)),
    /** Weak applications. */
    APPLICATION(
            "applicationTo",
            "applicationMachines",
            EnumSet.of(Protocol.HTTP, Protocol.DATABASE, Protocol.DICOM, Protocol.HL7, Protocol.MAIL, Protocol.VENDOR));

    /** From a flow or remote access to the zone it opens. */
    final String zoneRole;
    /** From a zone to the machines that listen. */
    final String machineRole;

    private final Set<Protocol> protocols;

    ProtocolFamily(String zoneRole, String machineRole, Set<Protocol> protocols) {
        this.zoneRole = zoneRole;
        this.machineRole = machineRole;
        this.protocols = Collections.unmodifiableSet(protocols);
    }

    /** Whether any of these protocols belongs to the family. */
    boolean in(Set<Protocol> some) {
        return some.contains(Protocol.ANY) || !Collections.disjoint(protocols, some);
    }

    /** What a machine listens on; where the twin does not say, what is more likely than not. */
    static Set<Protocol> services(Asset asset, Judgement judgement) {
        Set<Protocol> stated = asset.services();
        return stated != null ? stated : likely(judgement.surroundings().subject(asset), "services", judgement.facts());
    }

    /** What a remote access carries; where the twin does not say, what is more likely than not. */
    static Set<Protocol> carried(RemoteAccess access, Judgement judgement) {
        Set<Protocol> stated = access.protocols();
        return stated != null ? stated : likely(Subject.of(access), "protocols", judgement.facts());
    }

    private static Set<Protocol> likely(Subject subject, String property, Facts facts) {
        Set<Protocol> protocols = EnumSet.noneOf(Protocol.class);
        for (String word : facts.likelyWords(subject, property)) {
            protocols.add(Protocol.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return protocols;
    }
}
