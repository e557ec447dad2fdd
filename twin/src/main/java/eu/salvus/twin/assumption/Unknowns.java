package eu.salvus.twin.assumption;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.Crew;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Neighbour;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what a twin does not state. */
public final class Unknowns {
    private static final class Group {
        private final Subject subject;
        private final String property;
        private final String example;
        private int count;

        private Group(Subject subject, String property, String example) {
            this.subject = subject;
            this.property = property;
            this.example = example;
        }
    }

    /** Groups of one sort of parts, by the number of the property. */
    private final Map<Subject, @Nullable Group[]> tabled = new HashMap<>();

    private final Map<String, Group> others = new HashMap<>();
    private final Twin twin;
    private final TwinIndex index;

    private Unknowns(Twin twin) {
        this.twin = twin;
        this.index = TwinIndex.of(twin);
    }

    /**
     * What the twin does not state and the simulator needs, grouped by property and sort of part, ordered by
     * {@link Unknown#key()}. A property that is not stated of a hundred infusion pumps is one unknown of count 100.
     */
    public static List<Unknown> of(Twin twin) {
        Unknowns unknowns = new Unknowns(twin);
        unknowns.collect();
        return unknowns.groups();
    }

    /**
     * The name of the property that says how much of a clinical service a dependency keeps: it differs by the kind of
     * what is depended on, such as {@code dependencies.ehr.keeps} or {@code dependencies.assets.keeps}.
     */
    public static String keepsProperty(Dependency dependency, TwinIndex index) {
        String kind = switch (dependency) {
            case Dependency.Assets assets -> "assets";
            case Dependency.Service service -> {
                DigitalService digital = index.digitalService(service.on());
                ClinicalService clinical = index.clinicalService(service.on());
                yield digital != null
                        ? Words.of(digital.kind())
                        : clinical != null ? Words.of(clinical.kind()) : "other";
            }
        };
        return "dependencies." + kind + ".keeps";
    }

    /** The name of the property that says how many patients of a kind a neighbour can take. */
    public static String spareProperty(ClinicalService.Kind kind) {
        return "spare." + Words.of(kind);
    }

    private void collect() {
        twin.zones().forEach(zone -> look(zone, zone.id(), Subject.of(zone), Properties.ZONE));
        twin.flows().forEach(flow -> look(flow, flow.id(), Subject.of(flow), Properties.FLOW));
        for (Asset asset : twin.assets()) {
            look(asset, asset.id(), Subject.of(asset, index.zone(asset.zone())), Properties.ASSET);
        }
        twin.accounts().forEach(account -> look(account, account.id(), Subject.of(account), Properties.ACCOUNT));
        twin.remoteAccesses()
                .forEach(access -> look(access, access.id(), Subject.of(access), Properties.REMOTE_ACCESS));
        twin.updateChannels()
                .forEach(channel -> look(channel, channel.id(), Subject.of(channel), Properties.UPDATE_CHANNEL));
        twin.datasets().forEach(dataset -> look(dataset, dataset.id(), Subject.of(dataset), Properties.DATASET));
        twin.backupCopies().forEach(copy -> look(copy, copy.id(), Subject.of(copy), Properties.BACKUP_COPY));
        twin.digitalServices()
                .forEach(service -> look(service, service.id(), Subject.of(service), Properties.DIGITAL_SERVICE));
        twin.clinicalServices().forEach(this::lookAtCare);
        twin.teams().forEach(team -> look(team, team.id(), Subject.of(team), Properties.TEAM));
        lookAtCrews();
        twin.neighbours().forEach(this::lookAtNeighbour);
        lookAtCommonControls();
        look(twin.reactionPlan(), "reactionPlan", Subject.of(twin.reactionPlan()), Properties.REACTION_PLAN);
    }

    private void lookAtCare(ClinicalService service) {
        Subject subject = Subject.of(service);
        look(service, service.id(), subject, Properties.CLINICAL_SERVICE);
        for (Dependency dependency : service.dependencies()) {
            if (dependency.keeps() == null) {
                count(subject, keepsProperty(dependency, index), service.id());
            }
        }
    }

    private void lookAtCrews() {
        for (Crew crew : twin.recoveryPlan().crews()) {
            look(crew, crew.id(), Subject.of(crew.kind()), Properties.CREW);
        }
        if (twin.recoveryPlan().crews().isEmpty()) {
            for (Crew.Kind kind : Crew.Kind.values()) {
                for (Property<Crew> property : Properties.CREW) {
                    count(Subject.of(kind), property.name(), "recoveryPlan");
                }
            }
        }
    }

    private void lookAtCommonControls() {
        CommonControls controls = twin.commonControls();
        boolean directory = twin.accounts().stream().anyMatch(account -> account.tier() == Account.Tier.DOMAIN)
                || twin.assets().stream().anyMatch(asset -> Role.DOMAIN_CONTROLLER.equals(asset.role()));
        if (directory) {
            Properties.DIRECTORY.stream()
                    .filter(property -> property.isUnknown(controls))
                    .forEach(property -> count(Subject.of(controls), property.name(), "commonControls"));
        }
        if (!twin.datasets().isEmpty()) {
            Properties.RECORDS.stream()
                    .filter(property -> property.isUnknown(controls))
                    .forEach(property -> count(Subject.of(controls), property.name(), "commonControls"));
        }
    }

    private void lookAtNeighbour(Neighbour neighbour) {
        Subject subject = Subject.of(neighbour);
        look(neighbour, neighbour.id(), subject, Properties.NEIGHBOUR);
        twin.clinicalServices().stream()
                .map(ClinicalService::kind)
                .distinct()
                .filter(kind -> !neighbour.spare().containsKey(kind))
                .forEach(kind -> count(subject, spareProperty(kind), neighbour.id()));
    }

    private <T> void look(T part, String id, Subject subject, List<Property<T>> properties) {
        @Nullable Group[] groups = tabled.computeIfAbsent(subject, _ -> new Group[properties.size()]);
        for (int i = 0; i < properties.size(); i++) {
            Property<T> property = properties.get(i);
            if (property.isUnknown(part)) {
                Group group = groups[i];
                if (group == null) {
                    group = new Group(subject, property.name(), id);
                    groups[i] = group;
                }
                group.count++;
            }
        }
    }

    private void count(Subject subject, String property, String id) {
        others.computeIfAbsent(Unknown.key(subject, property), _ -> new Group(subject, property, id)).count++;
    }

    private List<Unknown> groups() {
        Map<String, Unknown> sorted = new TreeMap<>();
        tabled.values().forEach(groups -> {
            for (Group group : groups) {
                put(group, sorted);
            }
        });
        others.values().forEach(group -> put(group, sorted));
        return new ArrayList<>(sorted.values());
    }

    private static void put(@Nullable Group group, Map<String, Unknown> sorted) {
        if (group != null) {
            Unknown unknown = new Unknown(group.subject, group.property, group.count, group.example);
            sorted.put(unknown.key(), unknown);
        }
    }
}
