package eu.salvus.simulation.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The patient-by-patient oracle against queueing theory, then the fluid queues against the oracle. */
class PatientModelTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** Probability of waiting in M/M/c with offered load a (Erlang 1917), by the stable recursion of Erlang B. */
    private static double erlangC(int servers, double load) {
        double b = 1;
        for (int k = 1; k <= servers; k++) {
            b = load * b / (k + load * b);
        }
        return b / (1 - load / servers * (1 - b));
    }

    @Test
    void theOracleWaitsAsErlangSays() {
        int servers = 5;
        double load = 4;
        PatientModel model = new PatientModel(11, load, 0, 1, true, NEVER, NEVER);
        model.run(200_000, servers);
        double c = erlangC(servers, load);
        assertThat(c).isCloseTo(0.5541, within(1e-4)); // the tabulated value
        assertThat((double) model.waitedAtAll / model.begun).isCloseTo(c, within(0.01));
        assertThat(model.totalWait / model.begun).isCloseTo(c / (servers - load), within(0.03));
    }

    @Test
    void theOracleObeysLittlesLaw() {
        PatientModel model = new PatientModel(12, 4, 0.3, 1, false, NEVER, NEVER);
        model.run(50_000, 5);
        double arrivalRate = model.arrived / 50_000.0;
        assertThat(model.meanQueue()).isCloseTo(arrivalRate * model.totalWait / model.begun, within(1e-2));
    }

    @Test
    void fluidAndPatientsConvergeInOverloadAsTheHospitalGrows() {
        // Per unit of size: 10 patients an hour, 40 % urgent, capacity 12; 5 during 20 hours; deadlines 2 and 10 hours.
        // The
        // error relative to size must shrink like 1/√size.
        double hours = 20;
        CareRun run = OneService.of(OneService.constant(10, 12).urgentShare(0.4).deadlines(2, 10), 5.0 / 12);
        ClinicalOutcome fluid = OneService.run(run, OneService.out(0, hours));
        assertThat(fluid.missedElective()).isGreaterThan(20);
        double[] error = new double[3];
        int[] sizes = {4, 36, 324};
        int repetitions = 30;
        for (int s = 0; s < sizes.length; s++) {
            int size = sizes[s];
            double squares = 0;
            for (int seed = 0; seed < repetitions; seed++) {
                PatientModel patients = new PatientModel(seed, 10.0 * size, 0.4, 0.5, false, 2, 10);
                patients.run(30, 6 * size);
                int before = patients.left[1];
                patients.run(30 + hours, 5 * size / 2);
                patients.run(30 + hours + 60, 6 * size);
                double difference = (double) (patients.left[1] - before) / size - fluid.missedElective();
                squares += difference * difference;
                assertThat(patients.left[0]).isZero();
            }
            error[s] = Math.sqrt(squares / repetitions);
        }
        assertThat(error[2]).isLessThan(0.03 * fluid.missedElective());
        for (int s = 0; s < 2; s++) {
            // √9 = 3, with the noise of 30 repetitions and a remainder from service times that does not shrink.
            assertThat(error[s] / error[s + 1]).as("size %d", sizes[s]).isBetween(2.0, 4.5);
        }
    }

    @Test
    void urgentPatientsMissTheirDeadlineAlikeInBoth() {
        CareRun run = OneService.of(OneService.constant(10, 12).urgentShare(0.8).deadlines(2, 10), 5.0 / 12);
        ClinicalOutcome fluid = OneService.run(run, OneService.out(0, 30));
        int size = 400;
        PatientModel patients = new PatientModel(3, 10.0 * size, 0.8, 0.1, true, 2, 10);
        patients.run(30, (int) (1.2 * size));
        patients.run(60, size / 2);
        patients.run(120, (int) (1.2 * size));
        assertThat((double) patients.left[0] / size)
                .isCloseTo(fluid.missedUrgent(), within(0.03 * fluid.missedUrgent()));
        assertThat((double) patients.left[1] / size)
                .isCloseTo(fluid.missedElective(), within(0.03 * fluid.missedElective()));
        assertThat(patients.arrived)
                .isEqualTo(patients.begun + patients.waiting() + patients.left[0] + patients.left[1]);
    }
}
