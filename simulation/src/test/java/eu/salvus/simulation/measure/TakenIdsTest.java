package eu.salvus.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Crew;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.Supplier;
import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.Zone;
import eu.salvus.twin.yaml.Reading;
import eu.salvus.twin.yaml.TwinReader;
import eu.salvus.twin.yaml.TwinWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A hospital may use every id that a measure would give to what it adds. */
class TakenIdsTest {

    /** What has the ids. */
    enum Holder {
        SUPPLIER {
            @Override
            void hold(TwinBuilder twin, String id) {
                twin.suppliers().add(new Supplier(id, null, null));
            }
        },
        MACHINE {
            @Override
            void hold(TwinBuilder twin, String id) {
                String zone = twin.zones().getFirst().id();
                twin.assets()
                        .add(Asset.builder(id)
                                .kind(Asset.Kind.WORKSTATION)
                                .zone(zone)
                                .build());
            }
        },
        ZONE {
            @Override
            void hold(TwinBuilder twin, String id) {
                twin.zones().add(new Zone(id, null, null, Zone.Kind.GUEST, false, null));
            }
        },
        FLOW {
            @Override
            void hold(TwinBuilder twin, String id) {
                String from = twin.zones().getFirst().id();
                String to = twin.zones().getLast().id();
                twin.flows().add(new Flow(id, from, to, Set.of(Protocol.DNS), null));
            }
        },
        TEAM {
            @Override
            void hold(TwinBuilder twin, String id) {
                twin.teams().add(new Team(id, null, Team.Kind.IT, 1, null, null, null));
            }
        };

        abstract void hold(TwinBuilder twin, String id);
    }

    static Stream<Measure> simulated() {
        return MeasuresTest.simulated();
    }

    @ParameterizedTest
    @MethodSource("simulated")
    void eachMeasureFindsOtherIdsAndThenHasNothingLeftToDo(Measure measure) {
        Measure perfect = Sketch.perfect(measure);
        Twin plain = Hospitals.forMeasure(measure).orElseThrow();
        Set<String> wanted = added(plain, Measures.patched(plain, List.of(perfect), Effect.MIDDLE));
        for (Holder holder : Holder.values()) {
            if (wanted.isEmpty()) {
                continue;
            }
            Twin twin = holding(plain, wanted, holder);

            Twin patched = Measures.patched(twin, List.of(perfect), Effect.MIDDLE);

            assertValid(patched);
            assertThat(added(twin, patched)).as("held by a %s", holder).hasSizeGreaterThanOrEqualTo(wanted.size());
            assertThat(Measures.patched(patched, List.of(perfect), Effect.MIDDLE))
                    .isEqualTo(patched);
            assertThat(Applicability.of(measure, patched)).isNotInstanceOf(Applicability.Applicable.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWholeCatalogueFindsOtherIdsInWhateverOrderItIsListed(Holder holder) {
        List<Measure> all = new ArrayList<>(
                Measures.builtIn().all().stream().map(Sketch::perfect).toList());
        for (Twin plain : Hospitals.ALL) {
            Twin twin = holding(plain, added(plain, Measures.patched(plain, all, Effect.MIDDLE)), holder);

            Twin patched = Measures.patched(twin, all, Effect.MIDDLE);
            Collections.shuffle(all, new Random(7));

            assertValid(patched);
            assertThat(Measures.patched(twin, all, Effect.MIDDLE)).isEqualTo(patched);
        }
    }

    private static void assertValid(Twin twin) {
        Reading read = TwinReader.read("patched.yaml", TwinWriter.write(twin));
        assertThat(read.errors()).isEmpty();
        assertThat(read.twin()).isEqualTo(twin);
        HospitalModel.of(twin);
    }

    private static Twin holding(Twin twin, Set<String> ids, Holder holder) {
        TwinBuilder builder = twin.toBuilder();
        ids.forEach(id -> holder.hold(builder, id));
        return builder.build();
    }

    private static Set<String> added(Twin before, Twin after) {
        Set<String> added = ids(after);
        added.removeAll(ids(before));
        return added;
    }

    /** The ids of all parts of the kinds that measures add. */
    private static Set<String> ids(Twin twin) {
        Set<String> ids = new TreeSet<>();
        twin.zones().forEach(zone -> ids.add(zone.id()));
        twin.flows().forEach(flow -> ids.add(flow.id()));
        twin.assets().forEach(asset -> ids.add(asset.id()));
        twin.backupCopies().forEach(copy -> ids.add(copy.id()));
        twin.teams().forEach(team -> ids.add(team.id()));
        twin.recoveryPlan().crews().stream().map(Crew::id).forEach(ids::add);
        return ids;
    }
}
