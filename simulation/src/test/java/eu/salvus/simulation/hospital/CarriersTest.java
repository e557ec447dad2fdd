package eu.salvus.simulation.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.outage.OutageLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarriersTest {

    private static List<String> spread(Carriers carriers, OutageLog own) {
        OutageLog whole = new OutageLog();
        carriers.spread(own, whole, new int[carriers.resources()]);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            lines.add((int) whole.time(i) + " " + whole.resource(i) + (whole.out(i) ? " out" : " back"));
        }
        return lines;
    }

    @Test
    void aGuestIsOutWhileItOrItsHostIs() {
        Carriers carriers = new Carriers(2, new int[] {0}, new int[] {1});
        OutageLog own = new OutageLog();
        own.add(1, 0, true);
        own.add(2, 1, true);
        own.add(3, 0, false);
        own.add(4, 1, false);
        assertThat(spread(carriers, own)).containsExactly("1 0 out", "1 1 out", "3 0 back", "4 1 back");
    }

    @Test
    void outagesSpreadOverSeveralLevelsAndSeveralReasons() {
        Carriers carriers = new Carriers(4, new int[] {0, 1, 3}, new int[] {1, 2, 2});
        OutageLog own = new OutageLog();
        own.add(1, 3, true);
        own.add(2, 0, true);
        own.add(5, 3, false);
        own.add(6, 0, false);
        assertThat(spread(carriers, own))
                .containsExactly(
                        "1 3 out", "1 2 out", "2 0 out", "2 1 out", "5 3 back", "6 0 back", "6 1 back", "6 2 back");
    }

    @Test
    void theTwinSaysWhatGoesOutWithWhat() {
        HospitalModel hospital = HospitalModel.of(Hospital.twin());
        assertThat(carried(hospital, "hypervisor")).containsExactlyInAnyOrder("dc", "records-server");
        assertThat(carried(hospital, "devices")).containsExactlyInAnyOrder("servers-devices", "devices-outside");
        assertThat(carried(hospital, HospitalIds.INTERNET))
                .containsExactlyInAnyOrder("vpn", "service", "lab", "devices-outside");
        assertThat(carried(hospital, "gateway")).containsExactly("vpn");
        assertThat(carried(hospital, "desk-1")).isEmpty();
    }

    private static List<String> carried(HospitalModel hospital, String id) {
        return Arrays.stream(hospital.carriers().carriedBy(hospital.resource(id)))
                .mapToObj(hospital::id)
                .toList();
    }
}
