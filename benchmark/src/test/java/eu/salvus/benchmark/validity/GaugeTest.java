package eu.salvus.benchmark.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The values read off runs are those that the engine's own results hold. */
class GaugeTest {

    private static final int RUNS = 60;
    private static final Stand CLINIC = new Stand("clinic", Map.of(), "ransomware-phishing");
    private static final PreparedHospital PREPARED = PreparedHospital.of(CLINIC.twin(), CLINIC.attack());
    private static final SimulationResult RESULT = Objects.requireNonNull(
            Simulation.of(CLINIC.twin(), CLINIC.attack(), 1).run(RUNS, 1, null, Progress.NONE));

    private static Figure figure(Quantity quantity, String of, double from, double to) {
        return new Figure("Toy", quantity, of, from, to, Double.NaN, false, new Published(1, 1), "", "", "");
    }

    private static double[] values(Figure figure) {
        Observed observed = new Observed(PREPARED, Marks.of(PREPARED), 1);
        Gauge gauge = new Gauge(figure);
        return IntStream.range(0, RUNS)
                .mapToDouble(run -> {
                    observed.make(run);
                    return gauge.read(observed);
                })
                .toArray();
    }

    private static double median(Figure figure) {
        return ((Simulated.Band) Simulated.of(values(figure), Double.NaN)).median();
    }

    @Test
    void timesAreThoseOfTheResultInDays() {
        assertThat(median(figure(Quantity.ALL_BACK, "", 0, 0)))
                .isEqualTo(Objects.requireNonNull(RESULT.recovery().full()).value() / 24);
        assertThat(median(figure(Quantity.FOOTHOLD_TO_STRIKE, "", 0, 0)))
                .isEqualTo(Objects.requireNonNull(RESULT.course().footholdToStrike())
                                .value()
                        / 24);
        SimulationResult.Digital records = RESULT.digital().stream()
                .filter(service -> service.id().equals("ehr"))
                .findFirst()
                .orElseThrow();
        assertThat(median(figure(Quantity.SERVICE_DOWN, "ehr", 0, 0)))
                .isEqualTo(Objects.requireNonNull(records.hoursDown()).value() / 24);
    }

    @Test
    void patientsNotTreatedOverTheWholeAccountAreThoseLostOrSentElsewhere() {
        Observed observed = new Observed(PREPARED, Marks.of(PREPARED), 1);
        Gauge volume = new Gauge(figure(Quantity.VOLUME, "imaging", 0, 180));
        OutcomeColumns columns = OutcomeColumns.of(PREPARED);
        int compared = 0;
        for (int run = 0; run < RUNS; run++) {
            observed.make(run);
            int imaging = observed.clinical("imaging")[0];
            double lost = observed.outcome(columns.clinical(imaging, OutcomeColumns.PATIENTS))
                    + observed.outcome(columns.clinical(imaging, OutcomeColumns.DIVERTED));
            if (!Double.isNaN(observed.firstDown()) && observed.outcome(OutcomeColumns.CENSORED) == 0) {
                double first = observed.firstDown();
                double usual = observed.arrivals(imaging, first, first + 180 * 24);
                double queueOfHalfADay = usual / 360;
                assertThat((1 - volume.read(observed)) * usual).isEqualTo(lost, within(queueOfHalfADay));
                compared += lost > 2 * queueOfHalfADay ? 1 : 0;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void arrivalsOfAWeekAreTheSameWhereverItBegins() {
        Observed observed = new Observed(PREPARED, Marks.of(PREPARED), 1);
        for (int run = 0; run < RUNS; run++) {
            observed.make(run);
            assertThat(observed.arrivals(0, 3.7, 3.7 + 168)).isEqualTo(observed.weekly(0), within(1e-9));
        }
    }

    @Test
    void machinesThatWentOutAreBackInTheEndAndNotAtOnce() {
        double[] atOnce = values(figure(Quantity.MACHINES_BACK, "", 0, 0));
        double[] later = values(figure(Quantity.MACHINES_BACK, "", 0, 180));
        for (int run = 0; run < RUNS; run++) {
            assertThat(Double.isNaN(later[run]) || later[run] >= 0 && later[run] <= 1)
                    .isTrue();
        }
        assertThat(IntStream.range(0, RUNS).filter(run -> later[run] == 1)).isNotEmpty();
        assertThat(IntStream.range(0, RUNS).filter(run -> atOnce[run] < later[run]))
                .isNotEmpty();
    }

    @Test
    void placesOfReturnOfAllServicesAverageToTheMiddle() {
        Observed observed = new Observed(PREPARED, Marks.of(PREPARED), 1);
        String[] kinds = {"surgery", "outpatients", "inpatient", "imaging"};
        int whole = 0;
        for (int run = 0; run < RUNS; run++) {
            observed.make(run);
            double[] places = Arrays.stream(kinds)
                    .mapToDouble(kind -> new Gauge(figure(Quantity.PLACE_OF_RETURN, kind, 0, 0)).read(observed))
                    .toArray();
            double mean = Arrays.stream(places).average().orElseThrow();
            if (!Double.isNaN(mean)) {
                assertThat(mean).isEqualTo(0.5, within(1e-12));
                whole++;
            }
        }
        assertThat(whole).isPositive();
    }
}
