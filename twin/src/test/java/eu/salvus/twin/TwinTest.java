package eu.salvus.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TwinTest {
    private final Profile ward = Asset.builder("ward-workstation")
            .kind(Asset.Kind.WORKSTATION)
            .zone("wards")
            .controls(new Controls(Controls.EndpointProtection.EDR, 30, null, null, null, null))
            .services(Set.of(Protocol.RDP, Protocol.SMB))
            .buildProfile();

    @Test
    void an_asset_takes_from_its_profile_what_it_leaves_unstated_and_keeps_what_it_states() {
        TwinBuilder builder = Twin.builder("clinic", "Clinic", LocalDate.of(2026, 1, 1));
        builder.profiles().add(ward);
        builder.assets()
                .add(Asset.builder("pc-1")
                        .kind(Asset.Kind.MOBILE)
                        .zone("offices")
                        .profile("ward-workstation")
                        .controls(new Controls(null, 90, Controls.Usb.OPEN, null, null, null))
                        .build());
        Asset asset = builder.build().assets().getFirst();
        assertThat(asset.kind()).isEqualTo(Asset.Kind.MOBILE);
        assertThat(asset.zone()).isEqualTo("offices");
        assertThat(asset.services()).containsExactly(Protocol.SMB, Protocol.RDP);
        assertThat(asset.controls())
                .isEqualTo(new Controls(Controls.EndpointProtection.EDR, 90, Controls.Usb.OPEN, null, null, null));
    }

    @Test
    void completing_twice_changes_nothing() {
        Asset once = Asset.builder("pc-1").profile(ward).build();
        assertThat(ward.complete(once)).isSameAs(once);
    }

    @Test
    void an_asset_needs_a_kind_and_a_zone() {
        assertThatIllegalStateException().isThrownBy(() -> Asset.builder("pc-1").build());
    }

    @Test
    void a_twin_rebuilt_from_itself_is_equal() {
        TwinBuilder builder =
                Twin.builder("clinic", "Clinic", LocalDate.of(2026, 1, 1)).country("FR");
        builder.profiles().add(ward);
        builder.assets().add(Asset.builder("pc-1").profile(ward).build());
        builder.zones().add(new Zone("wards", null, null, Zone.Kind.CLINICAL, null, null));
        Twin twin = builder.build();
        assertThat(twin.toBuilder().build()).isEqualTo(twin);
    }

    @Test
    void the_index_finds_parts_by_id_and_type() {
        TwinBuilder builder = Twin.builder("clinic", "Clinic", LocalDate.of(2026, 1, 1));
        Zone wards = new Zone("wards", null, null, Zone.Kind.CLINICAL, null, null);
        builder.zones().add(wards);
        TwinIndex index = TwinIndex.of(builder.build());
        assertThat(index.zone("wards")).isSameAs(wards);
        assertThat(index.asset("wards")).isNull();
        assertThat(index.part("nowhere")).isNull();
        builder.sites().add(new Site("wards", null));
        assertThatIllegalArgumentException().isThrownBy(() -> TwinIndex.of(builder.build()));
    }

    @Test
    void a_dependency_on_devices_selects_by_name_or_by_zone_and_role() {
        Asset pump = Asset.builder("pump-1")
                .kind(Asset.Kind.MEDICAL_DEVICE)
                .zone("wards")
                .role(Role.INFUSION_PUMP)
                .build();
        assertThat(new Dependency.Assets(List.of("pump-1"), List.of(), List.of(), 0.5).includes(pump))
                .isTrue();
        assertThat(new Dependency.Assets(List.of("pump-2"), List.of(), List.of(), 0.5).includes(pump))
                .isFalse();
        assertThat(new Dependency.Assets(List.of(), List.of("wards"), List.of(), 0.5).includes(pump))
                .isTrue();
        assertThat(new Dependency.Assets(List.of(), List.of("wards"), List.of(Role.ANALYSER), 0.5).includes(pump))
                .isFalse();
    }
}
