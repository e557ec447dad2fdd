package eu.salvus.simulation.hospital;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Zone;
import eu.salvus.twin.assumption.Subject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be known of the whole twin to judge one of its parts. */
final class Surroundings {
    private static final Set<Zone.Kind> FOREIGN = EnumSet.of(Zone.Kind.GUEST, Zone.Kind.EXTERNAL);
    private static final Set<Zone.Kind> PEOPLED = EnumSet.of(Zone.Kind.ADMINISTRATION, Zone.Kind.CLINICAL);
    static final Lure ANYBODY = new Lure(new Subject("account", "user", null, null), null);

    private final Facts facts;
    private final Map<String, Zone> zones = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Boolean> mailboxes = new HashMap<>();
    private final Set<String> roles = new HashSet<>();
    private final CommonControls.@Nullable MailFilter mailFilter;
    private final boolean domainAccounts;
    private final int attended;
    private final int readers;
    private final long people;

    Surroundings(Twin twin, Facts facts) {
        this.facts = facts;
        twin.zones().forEach(zone -> zones.put(zone.id(), zone));
        for (Account account : twin.accounts()) {
            accounts.put(account.id(), account);
            mailboxes.put(account.id(), mailbox(account));
        }
        twin.assets().stream().map(Asset::role).filter(role -> role != null).forEach(roles::add);
        mailFilter = twin.commonControls().mailFilter();
        domainAccounts = twin.accounts().stream().anyMatch(account -> account.tier() == Account.Tier.DOMAIN);
        people = twin.accounts().stream()
                .filter(this::hasMailbox)
                .mapToLong(Account::people)
                .sum();
        attended = (int) twin.assets().stream().filter(this::isAttended).count();
        readers = (int) twin.assets().stream().filter(this::readsMail).count();
    }

    private boolean mailbox(Account account) {
        Boolean stated = account.mailbox();
        return stated == null ? facts.likely(Subject.of(account), "mailbox") : stated;
    }

    /** What sort of asset it is: those of one sort share what is not known of them. */
    Subject subject(Asset asset) {
        return Subject.of(asset, zones.get(asset.zone()));
    }

    Zone.@Nullable Kind zoneKind(String zone) {
        Zone known = zones.get(zone);
        return known == null ? null : known.kind();
    }

    @Nullable
    Zone zone(String id) {
        return zones.get(id);
    }

    /** How many machines people could plug a stick into. */
    int attended() {
        return attended;
    }

    /** How many workstations read mail from outside. */
    int readers() {
        return readers;
    }

    /** How many people read mail from outside. */
    long people() {
        return people;
    }

    /** What filters mail, in the words of the figures: as stated, else as usual where a mail gateway stands, else nothing. */
    String mailFilter() {
        return switch (mailFilter) {
            case NONE -> "unfiltered";
            case BASIC -> "filtered";
            case ADVANCED -> "advanced";
            case null -> roles.contains(Role.MAIL_GATEWAY) ? "filtered" : "unfiltered";
        };
    }

    boolean hasDirectory() {
        return domainAccounts || roles.contains(Role.DOMAIN_CONTROLLER);
    }

    boolean hasMailbox(Account account) {
        return mailboxes.getOrDefault(account.id(), false);
    }

    boolean isAttended(Asset asset) {
        boolean attendable = asset.kind() == Asset.Kind.WORKSTATION || asset.kind() == Asset.Kind.MEDICAL_DEVICE;
        return attendable && !isForeign(asset.zone());
    }

    /** A workstation reads mail if one of its users does; unknown users do where people work and the Internet is open. */
    boolean readsMail(Asset asset) {
        if (asset.kind() != Asset.Kind.WORKSTATION || isForeign(asset.zone())) {
            return false;
        }
        boolean anyUser = false;
        for (String session : asset.holds().sessions()) {
            if (mailboxes.getOrDefault(session, false)) {
                return true;
            }
            anyUser |= mailboxes.containsKey(session);
        }
        Zone zone = zones.get(asset.zone());
        return !anyUser && zone != null && PEOPLED.contains(zone.kind()) && internet(zone);
    }

    private boolean internet(Zone zone) {
        Boolean stated = zone.internet();
        return stated == null ? facts.likely(Subject.of(zone), "internet") : stated;
    }

    /** Whom a mail meets on this machine: of several sorts of users the first stated; nobody in particular if none is. */
    Lure lure(Asset asset) {
        for (String session : asset.holds().sessions()) {
            Account account = accounts.get(session);
            if (account != null && hasMailbox(account)) {
                return Lure.of(account);
            }
        }
        return ANYBODY;
    }

    /** Whether a machine trusts the directory: computers of the house, unless their system is a foreign one (assumption). */
    boolean isMember(Asset asset) {
        boolean computer = !MachineChances.isDevice(asset.kind());
        return computer && hasDirectory() && !isForeign(asset.zone()) && SystemFamily.of(asset) != SystemFamily.UNIX;
    }

    /** Networks of visitors and of others. */
    boolean isForeign(String zone) {
        Zone.Kind kind = zoneKind(zone);
        return kind != null && FOREIGN.contains(kind);
    }
}
