package eu.salvus.simulation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.care.CareModel;
import eu.salvus.simulation.outage.OutageLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReorderingTest {

    private static final int SERVICES = 4;

    /** One person restores so many servers, each of one digital service, each in its hours. */
    private static RecoveryModel model(double[] hours) {
        CareModel.Builder hospital = CareModel.builder(hours.length, 0);
        for (int i = 0; i < hours.length; i++) {
            hospital.require(hospital.digital("service-" + i), 1, new int[] {i}, new int[0]);
        }
        RecoveryModel.Builder builder = RecoveryModel.builder(hospital.build().availability(), 0, 0);
        int crew = builder.crew(new Crew("systems", 1, 24, 0));
        for (int i = 0; i < hours.length; i++) {
            Work work = Work.fixed(hours[i]);
            builder.remedy(i, new Remedy.ByCrew(crew, work, work, List.of(), List.of()), new Priority(-1, 0, i));
        }
        return builder.build();
    }

    private static double[] backAt(RecoveryModel model, int services) {
        OutageLog log = new OutageLog();
        Damage damage = new Damage(services, 0);
        for (int i = 0; i < services; i++) {
            log.add(0, i, true);
            damage.note(i, Damage.Condition.DAMAGED);
        }
        RecoveryRun run = new RecoveryRun(model);
        run.run(log, damage, 0, 0, 1, new double[0]);
        return IntStream.range(0, services).mapToDouble(run::backAt).toArray();
    }

    private static List<List<Integer>> orders(List<Integer> left) {
        if (left.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : left) {
            for (List<Integer> rest :
                    orders(left.stream().filter(each -> !each.equals(first)).toList())) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    private static double loss(RecoveryModel model, List<Integer> order, double[] weights) {
        int[] places = new int[2 * SERVICES];
        for (int i = 0; i < SERVICES; i++) {
            places[i] = order.indexOf(i);
            places[SERVICES + i] = order.indexOf(i);
        }
        double[] backAt = backAt(model.reordered(places), SERVICES);
        return IntStream.range(0, SERVICES)
                .mapToDouble(i -> weights[i] * backAt[i])
                .sum();
    }

    @Test
    void ofAllOrdersThatByWeightOverHoursLosesLeastAsSmithSays() {
        Random random = new Random(3);
        for (int trial = 0; trial < 20; trial++) {
            double[] hours = random.doubles(SERVICES, 1, 20).toArray();
            double[] weights = random.doubles(SERVICES, 1, 20).toArray();
            RecoveryModel model = model(hours);
            List<Integer> smith = IntStream.range(0, SERVICES)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> hours[i] / weights[i]))
                    .toList();
            double least = orders(IntStream.range(0, SERVICES).boxed().toList()).stream()
                    .mapToDouble(order -> loss(model, order, weights))
                    .min()
                    .orElseThrow();
            assertThat(loss(model, smith, weights)).isCloseTo(least, within(1e-9));
        }
    }

    @Test
    void anOrderOfAnotherHospitalIsRefused() {
        assertThatThrownBy(() -> model(new double[] {1, 2}).reordered(new int[3]))
                .hasMessageContaining("4 resources and digital services")
                .hasMessageContaining("3 places");
    }
}
