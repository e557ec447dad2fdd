package eu.salvus.simulation.scenario;

import eu.salvus.simulation.content.Section;
import java.util.List;

/**
 * The hours of the week at which the attack may begin; each run draws one of them.
 *
 * @param hours hours of the week, 0 (Monday 00:00) to 167, at least one, ascending
 */
public record StartHours(List<Integer> hours) {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int HOURS_OF_DAY = 24;

    /** Copies the list. */
    public StartHours {
        hours = List.copyOf(hours);
    }

    static StartHours read(Section section) {
        List<Integer> days = range(section, "days", DAYS.size(), DAYS);
        List<Integer> hours = range(section, "hours", HOURS_OF_DAY, List.of());
        return new StartHours(days.stream()
                .flatMap(day -> hours.stream().map(hour -> day * HOURS_OF_DAY + hour))
                .sorted()
                .toList());
    }

    /** {@code a-b} or {@code a}: words are inclusive at both ends; numbers end before b; both wrap around. */
    private static List<Integer> range(Section section, String key, int size, List<String> words) {
        String text = section.text(key);
        String[] ends = text.split("-", -1);
        int first = index(ends[0], size, words);
        int last = ends.length == 1 ? first : index(ends[ends.length - 1], size, words) - (words.isEmpty() ? 1 : 0);
        if (ends.length > 2 || first < 0 || first >= size || last < -1) {
            section.refuse(
                    key,
                    "is `" + text + "`",
                    words.isEmpty() ? "write for example 8-18, or 0-24" : "write for example mon-fri, or sat");
            return List.of(0);
        }
        int count = Math.floorMod(last - first, size) + 1;
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> (first + i) % size)
                .toList();
    }

    private static int index(String text, int size, List<String> words) {
        if (!words.isEmpty()) {
            int index = words.indexOf(text);
            return index < 0 ? -2 : index;
        }
        try {
            int number = Integer.parseInt(text);
            return number > size ? -2 : number;
        } catch (NumberFormatException e) {
            return -2;
        }
    }
}
