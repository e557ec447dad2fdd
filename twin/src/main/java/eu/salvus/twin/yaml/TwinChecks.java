package eu.salvus.twin.yaml;

import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.UpdateChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be judged of a twin only as a whole. The twin may lack parts that could not be read. */
final class TwinChecks {
    private final Twin twin;
    private final Names names;
    private final Problems problems;
    private final Place start;
    private final Place archetypePlace;
    private final Map<String, Asset> assets = new HashMap<>();
    private final Set<String> roles = new LinkedHashSet<>(Role.known());

    TwinChecks(Twin twin, Names names, Problems problems, Place start, Place archetypePlace) {
        this.twin = twin;
        this.names = names;
        this.problems = problems;
        this.start = start;
        this.archetypePlace = archetypePlace;
        twin.assets().forEach(asset -> assets.putIfAbsent(asset.id(), asset));
    }

    void run() {
        checkArchetype();
        checkHosts();
        checkDigitalServices();
        checkClinicalServices();
        checkSelections();
        checkRoles();
        twin.flows().forEach(this::checkFlow);
        twin.backupCopies().forEach(this::checkBackupCopy);
    }

    private Place place(String id) {
        return names.placeOf(id, start);
    }

    private void checkArchetype() {
        String archetype = twin.archetype();
        if (archetype != null && !AssumptionReader.archetypes().contains(archetype)) {
            problems.error(
                    archetypePlace,
                    "no archetype is called " + Problems.quoted(archetype),
                    archetype,
                    Suggestion.remedy(archetype, AssumptionReader.archetypes()));
        }
    }

    private void checkHosts() {
        Map<String, List<String>> hosts = new LinkedHashMap<>();
        for (Asset asset : twin.assets()) {
            if (asset.hostedOn() != null) {
                hosts.put(asset.id(), List.of(asset.hostedOn()));
                Asset host = assets.get(asset.hostedOn());
                if (host != null && host.role() != null && !host.role().equals(Role.HYPERVISOR)) {
                    problems.warning(
                            place(asset.id()),
                            "the asset " + asset.id() + " is hosted on " + host.id() + ", whose role is " + host.role(),
                            asset.hostedOn(),
                            "give the host the role " + Role.HYPERVISOR);
                }
            }
        }
        reportCycles(hosts, "hostedOn");
    }

    private void reportCycles(Map<String, List<String>> edges, String what) {
        for (List<String> cycle : Cycles.of(edges)) {
            problems.error(
                    place(cycle.getFirst()),
                    what + " goes round in a circle: " + String.join(" → ", cycle),
                    cycle.getFirst(),
                    "take one of the links out");
        }
    }

    private void checkDigitalServices() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        for (DigitalService service : twin.digitalServices()) {
            List<String> targets = new ArrayList<>();
            for (Requirement requirement : service.requires()) {
                switch (requirement) {
                    case Requirement.Services services -> targets.addAll(services.of());
                    case Requirement.Identity identity -> targets.add(identity.service());
                    case Requirement.Assets _, Requirement.Flows _, Requirement.Internet _, Requirement.Remote _ -> {}
                }
            }
            edges.put(service.id(), targets);
            if (service.requires().isEmpty() && service.supplier() == null) {
                problems.warning(
                        place(service.id()),
                        "the digital service " + service.id() + " requires nothing, so that nothing can stop it",
                        service.id(),
                        "add what it cannot work without");
            }
        }
        reportCycles(edges, "requires");
    }

    private void checkClinicalServices() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        for (ClinicalService service : twin.clinicalServices()) {
            List<String> targets = new ArrayList<>();
            for (Dependency dependency : service.dependencies()) {
                if (dependency instanceof Dependency.Service other) {
                    targets.add(other.on());
                }
            }
            edges.put(service.id(), targets);
            if (service.dependencies().isEmpty()) {
                problems.warning(
                        place(service.id()),
                        "the clinical service " + service.id() + " depends on nothing, so that no attack touches it",
                        service.id(),
                        "add the digital services and devices it needs");
            }
        }
        reportCycles(edges, "dependencies");
        if (twin.clinicalServices().isEmpty()) {
            problems.warning(start, "the twin has no clinical service, so that no care can be lost", null, "add some");
        }
    }

    private void checkSelections() {
        Map<String, Set<String>> rolesByZone = new HashMap<>();
        for (Asset asset : twin.assets()) {
            rolesByZone.computeIfAbsent(asset.zone(), _ -> new HashSet<>()).add(String.valueOf(asset.role()));
        }
        for (ClinicalService service : twin.clinicalServices()) {
            for (Dependency dependency : service.dependencies()) {
                if (dependency instanceof Dependency.Assets selection && isEmpty(selection, rolesByZone)) {
                    problems.error(
                            place(service.id()),
                            "a dependency of " + service.id() + " fits no asset: zones " + selection.zones()
                                    + ", roles " + selection.roles(),
                            service.id(),
                            remedy(selection.roles()));
                }
            }
        }
        for (UpdateChannel channel : twin.updateChannels()) {
            if (twin.assets().stream().noneMatch(channel::updates)) {
                problems.warning(
                        place(channel.id()),
                        "the update channel " + channel.id() + " fits no asset",
                        channel.id(),
                        remedy(channel.roles()));
            }
        }
    }

    private static boolean isEmpty(Dependency.Assets selection, Map<String, Set<String>> rolesByZone) {
        if (!selection.assets().isEmpty()) {
            return false;
        }
        return rolesByZone.entrySet().stream()
                .filter(zone -> selection.zones().isEmpty() || selection.zones().contains(zone.getKey()))
                .noneMatch(zone -> selection.roles().isEmpty()
                        || selection.roles().stream().anyMatch(zone.getValue()::contains));
    }

    private String remedy(List<String> written) {
        Set<String> present = new LinkedHashSet<>();
        for (Asset asset : twin.assets()) {
            if (asset.role() != null) {
                present.add(asset.role());
            }
        }
        for (String role : written) {
            String closest = present.contains(role) ? null : Suggestion.closest(role, present);
            if (closest != null) {
                return "did you mean " + Problems.quoted(closest) + "?";
            }
        }
        return "correct it, or take it out";
    }

    private void checkRoles() {
        twin.profiles().forEach(profile -> checkRole(profile.id(), profile.role()));
        twin.assets().forEach(asset -> checkRole(asset.id(), asset.role()));
    }

    private void checkRole(String id, @Nullable String role) {
        if (role != null && roles.add(role)) {
            String closest = Suggestion.closest(role, Role.known());
            if (closest != null) {
                problems.warning(
                        place(id),
                        "the role " + Problems.quoted(role) + " has no meaning to the simulator",
                        role,
                        "did you mean " + Problems.quoted(closest) + "?");
            }
        }
    }

    private void checkFlow(Flow flow) {
        if (flow.from().equals(flow.to())) {
            problems.warning(
                    place(flow.id()),
                    "the flow " + flow.id() + " stays within " + flow.from() + ", where everything flows anyway",
                    flow.id(),
                    "delete it, or correct one end");
        }
    }

    private void checkBackupCopy(BackupCopy copy) {
        Asset store = copy.on() == null ? null : assets.get(copy.on());
        if (store != null && copy.zone() != null && !copy.zone().equals(store.zone())) {
            problems.error(
                    place(copy.id()),
                    "the backup copy " + copy.id() + " is said to stand in " + copy.zone() + ", but " + store.id()
                            + " stands in " + store.zone(),
                    copy.id(),
                    "leave out zone, which follows from on");
        }
        if (store != null && copy.of().contains(store.id())) {
            problems.warning(
                    place(copy.id()),
                    "the backup copy " + copy.id() + " is stored on what it restores",
                    copy.id(),
                    "name where it is really stored");
        }
        if (copy.lastRestoreTest() != null && copy.lastRestoreTest().isAfter(twin.asOf())) {
            problems.warning(
                    place(copy.id()),
                    "the last restore test of " + copy.id() + " lies after asOf (" + twin.asOf() + ")",
                    copy.lastRestoreTest().toString(),
                    "correct one of the two days");
        }
    }
}
