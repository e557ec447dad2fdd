package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwinReaderTest {
    private final Twin clinic = Example.clinic();
    private final TwinIndex index = TwinIndex.of(clinic);

    @Test
    void the_example_has_neither_errors_nor_warnings() {
        Reading reading = TwinReader.read("example-clinic.yaml", Example.TEXT);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void reads_what_is_stated_and_leaves_the_rest_unknown() {
        assertThat(clinic.asOf()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(index.zone("building").internet()).isNull();
        assertThat(index.zone("offices").internet()).isTrue();
        Asset scanner = index.asset("ct-scanner");
        assertThat(scanner.controls().usb()).isEqualTo(Controls.Usb.OPEN);
        assertThat(scanner.controls().patchDelayDays()).isNull();
        assertThat(scanner.operatingSystem().supportEnds()).isEqualTo(LocalDate.of(2020, 1, 14));
        assertThat(scanner.services()).containsExactly(Protocol.SMB, Protocol.DICOM, Protocol.VENDOR);
        assertThat(index.asset("telephones").services()).isNull();
    }

    @Test
    void an_asset_takes_the_rest_from_its_profile_property_by_property() {
        Asset pc = index.asset("ward-pc-3");
        assertThat(pc.kind()).isEqualTo(Asset.Kind.WORKSTATION);
        assertThat(pc.controls().usb()).isEqualTo(Controls.Usb.BLOCKED);
        assertThat(pc.controls().patchDelayDays()).isEqualTo(30);
        assertThat(index.asset("office-pc-2").holds().credentials()).containsExactly("domain-admin");
    }

    @Test
    void reads_each_sort_of_requirement_and_dependency() {
        assertThat(index.digitalService("record").requires())
                .containsExactly(
                        new Requirement.Assets(List.of("record-app-1", "record-app-2"), 1),
                        new Requirement.Assets(List.of("record-db"), null),
                        new Requirement.Flows(List.of("wards-to-servers")),
                        new Requirement.Identity("sign-in"));
        assertThat(index.digitalService("portal").requires())
                .contains(new Requirement.Services(List.of("record"), null), new Requirement.Internet());
        assertThat(index.digitalService("scanner-service").requires())
                .containsExactly(new Requirement.Remote("pixelray-remote"));
        assertThat(index.clinicalService("inpatients").dependencies())
                .containsExactly(
                        new Dependency.Service("record", 0.7),
                        new Dependency.Assets(List.of(), List.of(), List.of("infusion-pump"), 0.6),
                        new Dependency.Assets(List.of(), List.of("wards"), List.of(), null));
    }

    @Test
    void a_week_is_read_block_by_block() {
        double[] demand = index.clinicalService("emergency").demand().hourly();
        assertThat(demand[9]).isEqualTo(2.1);
        assertThat(demand[10]).isEqualTo(4.5);
        assertThat(demand[5 * 24 + 21]).isEqualTo(6);
        assertThat(demand[1]).isEqualTo(6);
        assertThat(demand[2]).isEqualTo(2.1);
        assertThat(index.clinicalService("emergency").capacity().hourly()).containsOnly(6.5);
    }

    @Test
    void the_order_of_lists_and_of_files_does_not_matter_to_references() {
        String reversed = """
                assets: [{id: pc, profile: desk}]
                profiles: [{id: desk, kind: workstation, zone: wards}]
                zones: [{id: wards, kind: clinical}]
                asOf: 2026-01-01
                name: Clinic
                id: clinic
                salvus-twin: 1
                """;
        assertThat(TwinReader.read("a.yaml", reversed)
                        .twinOrThrow()
                        .assets()
                        .getFirst()
                        .zone())
                .isEqualTo("wards");
    }

    @Test
    void json_is_read_too() {
        String json = "{\"salvus-twin\": 1, \"id\": \"c\", \"name\": \"C\", \"asOf\": \"2026-01-01\"}";
        assertThat(TwinReader.read("c.json", json).twinOrThrow().id()).isEqualTo("c");
    }

    @Test
    void a_character_beyond_the_basic_plane_may_stand_anywhere() {
        for (int length = 1000; length < 1100; length++) {
            String text = "salvus-twin: 1\nid: c\nasOf: 2026-01-01\n#" + "-".repeat(length) + "\nname: 🏥🏥🏥\n";
            assertThat(TwinReader.read("c.yaml", text).twinOrThrow().name()).isEqualTo("🏥🏥🏥");
        }
    }
}
