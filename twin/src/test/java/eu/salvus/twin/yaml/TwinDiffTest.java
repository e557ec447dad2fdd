package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwinDiffTest {
    private final TwinDocument clinic = TwinDocument.of("clinic.yaml", Example.TEXT);

    private String diff(TwinDocument changed) {
        return TwinDiff.between(clinic.twin(), changed.twin()).text();
    }

    @Test
    void equal_twins_do_not_differ() {
        assertThat(TwinDiff.between(clinic.twin(), Example.clinic()).changes()).isEmpty();
    }

    @Test
    void the_order_of_parts_is_no_difference() {
        TwinBuilder builder = clinic.twin().toBuilder();
        Collections.reverse(builder.assets());
        Collections.reverse(builder.flows());
        Twin reversed = builder.build();
        assertThat(reversed).isNotEqualTo(clinic.twin());
        assertThat(TwinDiff.between(clinic.twin(), reversed).changes()).isEmpty();
    }

    @Test
    void each_property_is_named_with_its_old_and_new_value() {
        assertThat(diff(clinic.with("assets/ct-scanner/controls/usb", "blocked")
                        .with("name", "Another")
                        .without("assets/ct-scanner/udi")
                        .with("assets/pump-1/exposed", "false")
                        .with("clinicalServices/emergency/dependencies/0/keeps", "0.5")))
                .isEqualTo("""
                        ~ name: Clinique Sainte-Aurore → Another
                        - assets/ct-scanner/udi: (01)04012345678901(21)PX64
                        ~ assets/ct-scanner/controls/usb: open → blocked
                        + assets/pump-1/exposed: false
                        ~ clinicalServices/emergency/dependencies: [{on: record, keeps: 0.6}, {on: imaging, keeps: 0.5}, \
                        {on: laboratory, keeps: 0.55}, {on: telephony, keeps: 0.8}, {assets: [emergency-pc], keeps: 0.9}] \
                        → [{on: record, keeps: 0.5}, {on: imaging, keeps: 0.5}, {on: laboratory, keeps: 0.55}, \
                        {on: telephony, keeps: 0.8}, {assets: [emergency-pc], keeps: 0.9}]
                        """);
    }

    @Test
    void parts_are_added_and_removed_as_wholes() {
        assertThat(diff(clinic.withAdded("sites", "{id: annex, name: Annex}").without("teams/crisis-cell")))
                .isEqualTo("""
                        + sites/annex: {id: annex, name: Annex}
                        - teams/crisis-cell: {id: crisis-cell, kind: crisis, people: 6, onCallDelayHours: 2}
                        """);
    }

    @Test
    void a_changed_profile_is_one_change_not_one_for_each_asset() {
        assertThat(diff(clinic.with("profiles/ward-workstation/controls/usb", "blocked")))
                .isEqualTo("~ profiles/ward-workstation/controls/usb: open → blocked\n"
                        + "- assets/ward-pc-3/controls: {usb: blocked}\n");
    }

    @Test
    void what_is_added_one_way_is_removed_the_other() {
        for (long seed = 0; seed < 20; seed++) {
            Twin a = RandomTwins.twin(seed, 2);
            Twin b = RandomTwins.twin(seed + 1000, 2);
            List<String> there = TwinDiff.between(a, b).changes().stream()
                    .map(TwinDiffTest::reversed)
                    .toList();
            List<String> back = TwinDiff.between(b, a).changes().stream()
                    .map(Object::toString)
                    .toList();
            assertThat(back).as("seed " + seed).isNotEmpty().containsExactlyInAnyOrderElementsOf(there);
        }
    }

    private static String reversed(TwinDiff.Change change) {
        return switch (change) {
            case TwinDiff.Change.Added(String path, String value) ->
                new TwinDiff.Change.Removed(path, value).toString();
            case TwinDiff.Change.Removed(String path, String value) ->
                new TwinDiff.Change.Added(path, value).toString();
            case TwinDiff.Change.Changed(String path, String from, String to) ->
                new TwinDiff.Change.Changed(path, to, from).toString();
        };
    }
}
