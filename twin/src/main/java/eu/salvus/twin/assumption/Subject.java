package eu.salvus.twin.assumption;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.Crew;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Neighbour;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Team;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Words;
import eu.salvus.twin.Zone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sort of parts of a twin of which one thinks the same as long as nothing is known: all infusion pumps in zones for
 * medical devices, say.
 *
 * @param part such as {@code asset} or {@code clinical-service}
 * @param kind the word of the part's kind or tier, if it has one
 * @param role the asset's role, if it is stated
 * @param zone the word of the kind of the asset's zone, if the zone is there
 */
public record Subject(
        String part,
        @Nullable String kind,
        @Nullable String role,
        @Nullable String zone) {
    /** The sort of an asset that stands in this zone. */
    public static Subject of(Asset asset, @Nullable Zone zone) {
        return new Subject("asset", Words.of(asset.kind()), asset.role(), zone == null ? null : Words.of(zone.kind()));
    }

    /** The sort of a zone. */
    public static Subject of(Zone zone) {
        return new Subject("zone", Words.of(zone.kind()), null, null);
    }

    /** The sort of an account. */
    public static Subject of(Account account) {
        return new Subject("account", Words.of(account.tier()), null, null);
    }

    /** The sort of a digital service. */
    public static Subject of(DigitalService service) {
        return new Subject("digital-service", Words.of(service.kind()), null, null);
    }

    /** The sort of a clinical service. */
    public static Subject of(ClinicalService service) {
        return new Subject("clinical-service", Words.of(service.kind()), null, null);
    }

    /** The sort of a team. */
    public static Subject of(Team team) {
        return new Subject("team", Words.of(team.kind()), null, null);
    }

    /** The sort of a crew. */
    public static Subject of(Crew.Kind kind) {
        return new Subject("crew", Words.of(kind), null, null);
    }

    /** The sort of a flow. */
    public static Subject of(Flow flow) {
        return only("flow");
    }

    /** The sort of a remote access. */
    public static Subject of(RemoteAccess access) {
        return new Subject("remote-access", access.supplier() == null ? "staff" : "supplier", null, null);
    }

    /** The sort of an update channel. */
    public static Subject of(UpdateChannel channel) {
        return only("update-channel");
    }

    /** The sort of a dataset. */
    public static Subject of(Dataset dataset) {
        return only("dataset");
    }

    /** The sort of a backup copy. */
    public static Subject of(BackupCopy copy) {
        return only("backup-copy");
    }

    /** The sort of a neighbour. */
    public static Subject of(Neighbour neighbour) {
        return only("neighbour");
    }

    /** The sort of a reaction plan. */
    public static Subject of(ReactionPlan plan) {
        return only("reaction-plan");
    }

    /** The sort of the controls of a whole house. */
    public static Subject of(CommonControls controls) {
        return only("common-controls");
    }

    private static Subject only(String part) {
        return new Subject(part, null, null, null);
    }

    /** The names under which an assumption on a property may stand, the most special first. */
    List<String> names(String property) {
        List<String> names = new ArrayList<>(5);
        if (role != null) {
            names.add(part + "." + role + "." + property);
        }
        if (kind != null) {
            names.add(part + "." + kind + "." + property);
        }
        names.add(part + "." + property);
        int first = property.indexOf('.');
        int last = property.lastIndexOf('.');
        if (property.startsWith("dependencies.") && last > first) {
            String anyDependency = property.substring(0, first) + property.substring(last);
            if (kind != null) {
                names.add(part + "." + kind + "." + anyDependency);
            }
            names.add(part + "." + anyDependency);
        } else if (property.startsWith("spare.")) {
            names.add(part + ".spare");
        }
        return names;
    }

    /** Part, kind, role and zone with a slash between; a dash for what is not there. Stable, fit for a random key. */
    @Override
    public String toString() {
        return part + "/" + word(kind) + "/" + word(role) + "/" + word(zone);
    }

    private static String word(@Nullable String word) {
        return word == null ? "-" : word;
    }
}
