package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Exploitation.Forecast;
import eu.salvus.warning.source.Found;
import eu.salvus.warning.source.Gzip;
import eu.salvus.warning.source.News;
import eu.salvus.warning.source.Schedule;
import eu.salvus.warning.source.Source;
import eu.salvus.warning.source.SourceState;
import eu.salvus.warning.source.Thresholds;
import eu.salvus.warning.source.UnreadableException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Exploit Prediction Scoring System of FIRST: a table of all weaknesses, made anew each day. Only crossings of thresholds are news,
 * or hundreds of thousands of numbers would be each night.
 */
final class Epss implements Source {

    static final String ID = "epss";
    static final URI ADDRESS = URI.create("https://epss.empiricalsecurity.com/epss_scores-current.csv.gz");

    private static final Schedule SCHEDULE = new Schedule(Duration.ofHours(3), Duration.ofDays(2), Duration.ofDays(4));

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int MOST_UNPACKED = 256 * 1024 * 1024;
    private static final String HEAD = "cve,epss,percentile";
    private static final Pattern DAY = Pattern.compile("score_date:\\s*(\\d{4}-\\d{2}-\\d{2})");
    private static final int MOST_NOTES = 20;

    /** In 2026 there were some 300,000; a table of a tenth is broken. */
    private static final double LEAST_LEFT = 0.8;

    private final URI address;
    private final Thresholds thresholds;

    Epss(URI address, Thresholds thresholds) {
        this.address = address;
        this.thresholds = thresholds;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public Found poll(Door door, SourceState last, InstantSource clock) throws DoorException, UnreadableException {
        MainDocument document = MainDocument.changed(door, address, last, MOST_BYTES);
        if (document == null) {
            return Found.nothing(last);
        }
        byte[] table = Gzip.packed(document.bytes())
                ? Gzip.unpacked(address.toString(), document.bytes(), MOST_UNPACKED)
                : document.bytes();
        return read(new String(table, StandardCharsets.UTF_8), last, document);
    }

    private Found read(String table, SourceState last, MainDocument document) throws UnreadableException {
        Iterator<String> lines = table.lines().iterator();
        LocalDate day = null;
        String line = lines.hasNext() ? lines.next() : "";
        int number = 1;
        for (; line.startsWith("#") && lines.hasNext(); line = lines.next(), number++) {
            day = day == null ? day(line) : day;
        }
        if (!line.strip().equals(HEAD)) {
            throw new UnreadableException(
                    address.toString(),
                    "line " + number,
                    "'" + cut(line) + "' instead of '" + HEAD + "'",
                    "is it EPSS?");
        }
        List<News> news = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        SortedMap<String, String> reached = new TreeMap<>();
        int rows = 0;
        while (lines.hasNext()) {
            number++;
            Forecast forecast = forecast(lines.next(), day, last);
            if (forecast == null) {
                if (notes.size() < MOST_NOTES) {
                    notes.add(address + ": line " + number + " is no row of cve, score and percentile; it is left out");
                }
                continue;
            }
            rows++;
            if (forecast.to() > 0) {
                reached.put(forecast.cve(), String.valueOf(forecast.to()));
            }
            if (forecast.to() != forecast.from()) {
                news.add(new News.Exploited(forecast));
            }
        }
        whole(rows, reached.size(), last);
        return new Found(news, document.read(reached), notes);
    }

    private void whole(int rows, int reached, SourceState last) throws UnreadableException {
        if (rows == 0 || reached < last.seen().size() * LEAST_LEFT) {
            throw new UnreadableException(
                    address.toString(),
                    "",
                    rows + " rows, of which " + reached + " reach a threshold, where there were "
                            + last.seen().size(),
                    "the table must be cut off; what was known is kept");
        }
    }

    private @Nullable Forecast forecast(String line, @Nullable LocalDate day, SourceState last) {
        String[] cells = line.split(",", -1);
        String cve = cells.length == 3 ? Fields.cve(cells[0].strip()) : null;
        if (cve == null) {
            return null;
        }
        double score = share(cells[1]);
        double percentile = share(cells[2]);
        if (Double.isNaN(score) || Double.isNaN(percentile)) {
            return null;
        }
        double before = Double.parseDouble(last.seen().getOrDefault(cve, "0"));
        return new Forecast(cve, ID, day, score, percentile, before, thresholds.reached(score, before));
    }

    private static double share(String cell) {
        try {
            double share = Double.parseDouble(cell.strip());
            return share >= 0 && share <= 1 ? share : Double.NaN;
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private static @Nullable LocalDate day(String comment) {
        var found = DAY.matcher(comment);
        return found.find() ? Fields.day(found.group(1)) : null;
    }

    private static String cut(String line) {
        return line.length() <= HEAD.length() * 2 ? line : line.substring(0, HEAD.length() * 2) + "…";
    }
}
