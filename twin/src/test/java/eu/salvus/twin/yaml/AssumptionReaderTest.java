package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.DegradedMode;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Diversion;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Neighbour;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.RecoveryPlan;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Role;
import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;
import eu.salvus.twin.assumption.Assumption;
import eu.salvus.twin.assumption.Assumptions;
import eu.salvus.twin.assumption.Unknown;
import eu.salvus.twin.assumption.Unknowns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssumptionReaderTest {
    static List<String> archetypes() {
        return AssumptionReader.archetypes();
    }

    /** The example clinic with a part of every kind of which nothing is stated. */
    private static Twin knowingNothing() {
        TwinBuilder builder = Example.clinic().toBuilder();
        for (Zone.Kind kind : Zone.Kind.values()) {
            builder.zones().add(new Zone("zone-" + kind.ordinal(), null, null, kind, null, null));
        }
        for (Asset.Kind kind : Asset.Kind.values()) {
            builder.assets()
                    .add(Asset.builder("asset-" + kind.ordinal())
                            .kind(kind)
                            .zone("wards")
                            .build());
        }
        for (DigitalService.Kind kind : DigitalService.Kind.values()) {
            builder.digitalServices()
                    .add(new DigitalService("digital-" + kind.ordinal(), null, kind, List.of(), null, List.of(), null));
        }
        for (ClinicalService.Kind kind : ClinicalService.Kind.values()) {
            builder.clinicalServices()
                    .add(new ClinicalService(
                            "clinical-" + kind.ordinal(),
                            null,
                            kind,
                            null,
                            null,
                            null,
                            null,
                            builder.digitalServices().stream()
                                    .map(service -> new Dependency.Service(service.id(), null))
                                    .map(Dependency.class::cast)
                                    .toList(),
                            null,
                            DegradedMode.UNKNOWN,
                            null,
                            null,
                            null,
                            Diversion.UNKNOWN,
                            1));
        }
        for (Team.Kind kind : Team.Kind.values()) {
            builder.teams().add(new Team("team-" + kind.ordinal(), null, kind, null, null, null, null));
        }
        for (Account.Tier tier : Account.Tier.values()) {
            builder.accounts()
                    .add(new Account("account-" + tier.ordinal(), null, tier, null, 1, List.of(), null, null));
        }
        builder.flows().add(new Flow("flow", "wards", "offices", Set.of(Protocol.SMB), null));
        builder.remoteAccesses().add(new RemoteAccess("a", null, null, List.of("wards"), null, null, null, null, null));
        builder.remoteAccesses()
                .add(new RemoteAccess("b", null, "pixelray", List.of("wards"), null, null, null, null, null));
        builder.updateChannels()
                .add(new UpdateChannel("channel", null, "pixelray", List.of(), List.of(), List.of(), null));
        builder.datasets().add(new Dataset("data", null, null, List.of(), null, null, List.of(), null, null));
        builder.backupCopies()
                .add(new BackupCopy("copy", null, List.of("records"), null, null, null, null, null, null, null, null));
        builder.neighbours().add(new Neighbour("neighbour", null, null, Map.of()));
        builder.recoveryPlan(RecoveryPlan.NONE);
        builder.commonControls(CommonControls.UNKNOWN);
        builder.reactionPlan(ReactionPlan.UNKNOWN);
        return builder.build();
    }

    @ParameterizedTest
    @MethodSource("archetypes")
    void whatever_is_unknown_something_is_assumed(String archetype) {
        Assumptions assumptions = AssumptionReader.load(archetype);
        assertThat(Unknowns.of(knowingNothing()))
                .hasSizeGreaterThan(400)
                .allSatisfy(unknown ->
                        assertThat(assumptions.of(unknown)).as(unknown.key()).isNotNull());
    }

    @Test
    void every_default_is_used_by_something_that_may_be_unknown() {
        Assumptions assumptions = AssumptionReader.load(null);
        List<Unknown> unknowns = Unknowns.of(knowingNothing());
        java.util.Set<Assumption> unused = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        assumptions.byName().forEach((name, assumption) -> {
            if (!byRole(name)) {
                unused.add(assumption);
            }
        });
        unknowns.forEach(unknown -> unused.remove(assumptions.of(unknown)));
        assertThat(assumptions.byName().entrySet())
                .filteredOn(entry -> unused.contains(entry.getValue()))
                .extracting(Map.Entry::getKey)
                .isEmpty();
    }

    private static boolean byRole(String name) {
        return Role.known().stream().anyMatch(role -> name.contains("." + role + "."));
    }

    @Test
    void a_mistake_is_shown_with_its_place() {
        assertThatExceptionOfType(InvalidTwinException.class)
                .isThrownBy(() -> AssumptionReader.read("a.yaml", """
                        salvus-assumptions: 1
                        assumptions:
                          asset.exposed: {chance: [0.5, 2], source: assumption}
                          asset.services: {range: [1], source: assumption}
                          zone.internet: {chance: [0, 1]}
                        """))
                .withMessage("""
                        a.yaml:3:27: no range of probabilities: 0.5 to 2.0; correct the numbers
                        a.yaml:4:27: a range has two bounds, and here are 1; correct the numbers
                        a.yaml:5:18: an assumption has no source; add source: a text of 1 to 1000 characters""");
    }

    @Test
    void an_archetype_nobody_knows_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssumptionReader.load("distrct-hospital"))
                .withMessage("no archetype is called `distrct-hospital`; did you mean `district-hospital`?");
        assertThat(TwinReader.read("t.yaml", "salvus-twin: 1\nid: c\nname: C\nasOf: 2026-01-01\narchetype: clinick")
                        .errors())
                .singleElement()
                .hasToString("t.yaml:5:1: no archetype is called `clinick`; did you mean `clinic`?");
    }
}
