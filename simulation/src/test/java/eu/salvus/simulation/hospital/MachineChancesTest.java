package eu.salvus.simulation.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Controls.EndpointProtection;
import eu.salvus.twin.Controls.Usb;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.AssumptionReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MachineChancesTest {

    private static final LocalDate SUPPORTED = Hospital.AS_OF.plusYears(3);

    /** One weakness a year, in use ten days after publication; half of all programs pass an antivirus, a tenth a list. */
    private static final Figures FIGURES = Figures.read(new ContentFile("figures.yaml", """
            weaknesses-per-year:
              computer: {low: 1, high: 1, source: test}
              device: {low: 1, high: 1, source: test}
            days-until-exploited: {low: 10, high: 10, source: test}
            passes-protection:
              none: {low: 1, high: 1, source: test}
              antivirus: {low: 0.5, high: 0.5, source: test}
              edr: {low: 0.2, high: 0.2, source: test}
            passes-application-control: {low: 0.1, high: 0.1, source: test}
            runs-on-system:
              windows: {low: 1, high: 1, source: test}
              unix: {low: 0.5, high: 0.5, source: test}
            people-addressed: {low: 1, high: 1, source: test}
            mail-delivered:
              unfiltered: {low: 0.5, high: 0.5, source: test}
            click:
              trained: {low: 0.1, high: 0.1, source: test}
              untrained: {low: 0.2, high: 0.2, source: test}
            click-runs-program: {low: 0.5, high: 0.5, source: test}
            sticks: {low: 1, high: 1, source: test}
            stick-plugged: {low: 0.6, high: 0.6, source: test}
            usb-passes:
              open: {low: 1, high: 1, source: test}
              blocked: {low: 0, high: 0, source: test}
            """));

    private static MachineChances chances() {
        Facts facts = new Facts(AssumptionReader.load(null));
        Twin twin = Hospital.twin();
        Judgement judgement = new Judgement(FIGURES, facts, new Surroundings(twin, facts), new AssumptionGroups());
        return new MachineChances(judgement, twin.asOf());
    }

    private static Asset desk(Controls controls, String system, LocalDate supportEnds) {
        return Asset.builder("desk")
                .kind(Asset.Kind.WORKSTATION)
                .zone("wards")
                .controls(controls)
                .operatingSystem(new OperatingSystem(system, supportEnds))
                .build();
    }

    private static Controls patchedAfter(int days) {
        return new Controls(EndpointProtection.NONE, days, Usb.OPEN, false, false, Controls.Logging.NONE);
    }

    private static double patched(int days, LocalDate supportEnds) {
        Assumed chance = chances().patched(desk(patchedAfter(days), "Windows 11", supportEnds));
        assertThat(chance.group()).isEqualTo(Assumed.KNOWN);
        return chance.low();
    }

    @Test
    void aWeaknessIsOpenFromItsFirstUseUntilTheUpdate() {
        assertThat(patched(375, SUPPORTED)).isEqualTo(Math.exp(-1), within(1e-12));
        assertThat(patched(83, SUPPORTED)).isEqualTo(Math.exp(-73 / 365.0), within(1e-12));
        assertThat(patched(0, SUPPORTED)).as("a day at least").isEqualTo(Math.exp(-1 / 365.0), within(1e-12));
    }

    @Test
    void withoutSupportNothingIsRepairedAnyMore() {
        assertThat(patched(11, Hospital.AS_OF.minusDays(730))).isEqualTo(Math.exp(-731 / 365.0), within(1e-12));
        assertThat(patched(11, Hospital.AS_OF)).isEqualTo(patched(11, SUPPORTED));
    }

    @Test
    void whatPassesMustPassEverything() {
        Controls both = new Controls(EndpointProtection.ANTIVIRUS, 10, Usb.OPEN, true, false, null);
        assertThat(chances().protectedFrom(desk(both, "Windows 11", SUPPORTED)).low())
                .isEqualTo(0.95, within(1e-12));
        assertThat(chances().protectedFrom(desk(both, "Debian 12", SUPPORTED)).low())
                .isEqualTo(0.975, within(1e-12));
        assertThat(chances()
                        .protectedFrom(desk(patchedAfter(1), "Windows 11", SUPPORTED))
                        .low())
                .isZero();
    }

    @Test
    void anUnknownProtectionIsARangeAroundTheMeanOfWhatItMayBe() {
        Controls unknown = new Controls(null, 10, Usb.OPEN, false, false, null);
        Assumed chance = chances().protectedFrom(desk(unknown, "Windows 11", SUPPORTED));
        assertThat(chance.group()).isNotNegative();
        // content/archetypes/defaults.yaml: none 5 %, antivirus 55 %, EDR 40 % of workstations
        assertThat(chance.at(0.5)).isEqualTo(0.55 * 0.5 + 0.4 * 0.8, within(1e-12));
        assertThat(chance.low()).isGreaterThanOrEqualTo(0);
        assertThat(chance.high()).isEqualTo(0.8, within(1e-12));
    }

    @Test
    void aStickReachesOneOfTheMachinesThatTakeOne() {
        // Three machines of the hospital could take the one stick; six in ten are plugged in.
        Controls open = patchedAfter(1);
        assertThat(chances().mediaBlocked(desk(open, "Windows 11", SUPPORTED)).low())
                .isEqualTo(1 - 0.6 / 3, within(1e-12));
        Controls blocked = new Controls(EndpointProtection.NONE, 1, Usb.BLOCKED, false, false, null);
        assertThat(chances()
                        .mediaBlocked(desk(blocked, "Windows 11", SUPPORTED))
                        .low())
                .isEqualTo(1);
    }

    @Test
    void aMailMustBeAddressedDeliveredOpenedAndRun() {
        // Two workstations read mail, one is addressed; training is unknown: 30 to 60 % are trained.
        Asset desk = desk(patchedAfter(1), "Windows 11", SUPPORTED);
        Assumed chance = chances().lureIgnored(desk);
        assertThat(chance.low()).isEqualTo(1 - 0.5 * 0.5 * (0.3 * 0.1 + 0.7 * 0.2) * 0.5, within(1e-12));
        assertThat(chance.high()).isEqualTo(1 - 0.5 * 0.5 * (0.6 * 0.1 + 0.4 * 0.2) * 0.5, within(1e-12));
    }
}
