package eu.salvus.benchmark.validity;

import eu.salvus.benchmark.validity.Quantity.Unit;
import java.util.Locale;

/** How numbers of a figure are written. */
final class Numbers {

    private Numbers() {}

    /** A published number or range. */
    static String published(Figure figure) {
        Published published = figure.published();
        boolean share = figure.counts() || figure.quantity().unit() == Unit.SHARE;
        Unit unit = share ? Unit.SHARE : figure.quantity().unit();
        if (published.low() == published.high()) {
            return number(published.low(), unit);
        }
        if (Double.isInfinite(published.high())) {
            return "at least " + number(published.low(), unit);
        }
        if (Double.isInfinite(published.low())) {
            return "at most " + number(published.high(), unit);
        }
        return range(published.low(), published.high(), unit);
    }

    /** What is simulated. */
    static String simulated(Comparison comparison) {
        Unit unit = comparison.figure().quantity().unit();
        return switch (comparison.simulated()) {
            case Simulated.Nothing none -> "no run says";
            case Simulated.Share share -> number(share.value(), Unit.SHARE) + " of the runs";
            case Simulated.Band band ->
                number(band.median(), unit) + " (" + range(band.tenth(), band.ninetieth(), unit) + ")"
                        + (band.isWide() ? ", wide" : "");
        };
    }

    private static String range(double low, double high, Unit unit) {
        return plain(low, unit) + "–" + number(high, unit);
    }

    /** A number with its unit. */
    static String number(double value, Unit unit) {
        if (Double.isInfinite(value)) {
            return "never";
        }
        return plain(value, unit)
                + switch (unit) {
                    case SHARE -> " %";
                    case DAYS -> " d";
                    case PATIENTS -> " patients";
                };
    }

    private static String plain(double value, Unit unit) {
        if (Double.isInfinite(value)) {
            return "never";
        }
        double exact = unit == Unit.SHARE ? value * 100 : value;
        double shown = Math.rint(exact * 10) / 10 + 0.0;
        boolean whole = Math.abs(shown) >= 10 || shown == Math.rint(shown);
        return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", shown);
    }
}
