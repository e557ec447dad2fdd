package eu.salvus.report.story;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Neighbour;
import eu.salvus.twin.Profile;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Site;
import eu.salvus.twin.Supplier;
import eu.salvus.twin.Team;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What people call the parts of a hospital.
 *
 * @param index the parts
 * @param words the sentences of a language
 */
public record Names(TwinIndex index, Wording words) {

    /** Whether the twin has such a part; what stands for the attack as a whole has an id too. */
    public boolean knows(String id) {
        return index.part(id) != null;
    }

    /** The name of a part; the word for its kind when it is a service without a name; else its id. */
    public String of(String id) {
        String name = switch (index.part(id)) {
            case ClinicalService service -> or(service.name(), words.word(service.kind()));
            case DigitalService service ->
                service.kind() == DigitalService.Kind.OTHER
                        ? service.name()
                        : or(service.name(), words.word(service.kind()));
            case Asset asset -> asset.name();
            case Zone zone -> or(zone.name(), words.word(zone.kind()));
            case Account account -> account.name();
            case Dataset dataset -> dataset.name();
            case BackupCopy copy -> copy.name();
            case RemoteAccess access -> access.name();
            case Supplier supplier -> supplier.name();
            case Site site -> site.name();
            case Profile profile -> profile.name();
            case UpdateChannel channel -> channel.name();
            case Team team -> team.name();
            case Neighbour neighbour -> neighbour.name();
            case null, default -> null;
        };
        return or(name, id);
    }

    private static String or(@Nullable String name, String other) {
        return name == null ? other : name;
    }
}
