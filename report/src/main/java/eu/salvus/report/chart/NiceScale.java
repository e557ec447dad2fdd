package eu.salvus.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers for an axis from 0.
 *
 * @param top the greatest of them, at least what is to be shown
 * @param ticks all of them, from 0
 */
record NiceScale(double top, List<Double> ticks) {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final int MOST = 6;

    /** An axis from 0 to a value, in at most six steps of 1, 2, 2.5 or 5 times a power of ten. */
    static NiceScale upTo(double value) {
        double wanted = value > 0 && Double.isFinite(value) ? value : 1;
        double power = Math.pow(10, Math.floor(Math.log10(wanted / MOST)));
        for (double step : STEPS) {
            int count = (int) Math.ceil(wanted / (step * power) - 1e-9);
            if (count <= MOST) {
                List<Double> ticks = new ArrayList<>();
                for (int i = 0; i <= count; i++) {
                    ticks.add(i * step * power);
                }
                return new NiceScale(count * step * power, ticks);
            }
        }
        throw new IllegalStateException(value + " has no scale");
    }
}
