package eu.salvus.warning.product;

import eu.salvus.warning.product.VendorTable.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is meant by the name of a maker: its spellings, legal forms, joint names ("Silex Technology and GE Healthcare"), and what
 * became part of what. Immutable.
 */
public final class Vendors {
    private static final Pattern JOINT =
            Pattern.compile("\\s*[,;/&+|]\\s*(?:(?:and|und|et)\\s+)?|\\s+(?:and|und|et)\\s+", Pattern.CASE_INSENSITIVE);

    /** The dots inside {@code N.V.} and {@code S.p.A.}. */
    private static final Pattern INNER_DOT = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 500;

    private final VendorTable table;
    private final Map<String, String> canonical = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Set<String>> lineages = new HashMap<>();
    private final Map<String, Merger> mergers = new HashMap<>();
    private final Set<String> forms = new HashSet<>();
    private final Set<String> generic = new HashSet<>();

    /** By their length: a text is held against those alone that are about as long. */
    private final Map<Integer, List<Spelling>> spellings = new HashMap<>();

    private record Spelling(String text, String name, Distance.Letters letters) {}

    Vendors(VendorTable table) {
        this.table = table;
        table.legalForms().forEach(form -> forms.add(PlainText.of(form)));
        table.generic().forEach(word -> generic.add(PlainText.of(word)));
        for (Entry entry : table.entries().values()) {
            spelling(entry.name(), entry.name());
            entry.spellings().forEach(spelling -> spelling(spelling, entry.name()));
        }
        for (Entry entry : table.entries().values()) {
            titles.put(PlainText.of(entry.name()), entry.name());
            Set<String> lineage = new LinkedHashSet<>();
            for (Entry next = entry; next != null; next = owner(next)) {
                lineage.add(PlainText.of(next.name()));
            }
            lineages.put(PlainText.of(entry.name()), lineage);
            Merger merger = entry.merger();
            if (merger != null) {
                mergers.put(PlainText.of(entry.name()), merger);
            }
        }
        canonical.forEach((text, name) -> spellings
                .computeIfAbsent(text.length(), none -> new ArrayList<>())
                .add(new Spelling(text, name, Distance.Letters.of(text))));
    }

    private @Nullable Entry owner(Entry entry) {
        Merger merger = entry.merger();
        return merger == null ? null : table.entries().get(merger.other());
    }

    private void spelling(String spelling, String name) {
        String key = bare(PlainText.of(spelling));
        String id = PlainText.of(name);
        String before = canonical.putIfAbsent(key, id);
        if (before != null && !before.equals(id)) {
            throw new RefusedTableException(
                    "'" + spelling + "' names both " + before + " and " + id + "; a spelling belongs to one maker");
        }
        canonical.putIfAbsent(PlainText.of(spelling), id);
    }

    /** The table that comes with the program, its signature checked. */
    public static Vendors builtIn() {
        return SignedTable.builtIn().vendors();
    }

    /** The version of the table. */
    public int version() {
        return table.version();
    }

    /** Who is meant by a text; {@link Vendor#NOBODY} for none. */
    public Vendor find(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Vendor.NOBODY;
        }
        String repaired = INNER_DOT
                .matcher(PlainText.repaired(text.length() > LONGEST ? text.substring(0, LONGEST) : text))
                .replaceAll("");
        String whole = bare(PlainText.of(repaired));
        String known = known(whole);
        if (known != null) {
            return vendor(Set.of(known));
        }
        Set<String> names = new LinkedHashSet<>();
        Matcher bracket = BRACKET.matcher(repaired);
        while (bracket.find()) {
            part(bracket.group(1), names);
        }
        String outside = BRACKET.matcher(repaired).replaceAll(" ");
        String name = known(bare(PlainText.of(outside)));
        if (name != null) {
            names.add(name);
        } else {
            Arrays.stream(JOINT.split(outside)).forEach(part -> part(part, names));
            if (!whole.isEmpty()) {
                names.add(whole);
            }
        }
        return vendor(names);
    }

    /**
     * A maker as a key: all spellings the table knows of it, and all it became part of, have the same.
     *
     * @return empty for nobody
     */
    public String identity(Vendor vendor) {
        List<String> known =
                vendor.names().stream().filter(lineages::containsKey).toList();
        return (known.isEmpty() ? vendor.names() : known)
                .stream().map(this::last).distinct().sorted().collect(Collectors.joining("+"));
    }

    private String last(String name) {
        String last = name;
        for (String next : lineages.getOrDefault(name, Set.of())) {
            last = next;
        }
        return last;
    }

    /** The canonical name of the one maker of the table that is meant; nothing where that is none, or several. */
    public Optional<String> title(Vendor vendor) {
        List<String> known = vendor.names().stream()
                .map(titles::get)
                .filter(Objects::nonNull)
                .toList();
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    private void part(String text, Set<String> names) {
        String part = bare(PlainText.of(text));
        if (part.isEmpty() || Arrays.stream(part.split(" ")).allMatch(generic::contains)) {
            return;
        }
        String known = known(part);
        names.add(known == null ? part : known);
    }

    private Vendor vendor(Set<String> names) {
        Set<String> lineage = new HashSet<>();
        boolean known = false;
        for (String name : names) {
            Set<String> line = lineages.get(name);
            known |= line != null;
            lineage.addAll(line == null ? Set.of(name) : line);
        }
        List<Merger> history = lineage.stream()
                .sorted()
                .map(mergers::get)
                .filter(Objects::nonNull)
                .toList();
        return new Vendor(names, lineage, known, history);
    }

    /** The canonical name of a text without legal forms: as it is, without generic words at its end, or one slip away from one spelling. */
    private @Nullable String known(String bare) {
        String shorter = bare;
        while (!shorter.isEmpty()) {
            String name = canonical.get(shorter);
            if (name != null) {
                return name;
            }
            int blank = shorter.lastIndexOf(' ');
            if (blank < SHORTEST - 2 || !generic.contains(shorter.substring(blank + 1))) {
                break;
            }
            shorter = shorter.substring(0, blank);
        }
        return nearest(bare);
    }

    private @Nullable String nearest(String bare) {
        Set<String> near = new HashSet<>();
        Distance.Letters letters = Distance.Letters.of(bare);
        for (int apart = -Vendor.MOST_SLIPS; apart <= Vendor.MOST_SLIPS; apart++) {
            for (Spelling spelling : spellings.getOrDefault(bare.length() + apart, List.of())) {
                if (letters.possible(spelling.letters(), Vendor.MOST_SLIPS) && Vendor.slip(bare, spelling.text())) {
                    near.add(spelling.name());
                }
            }
        }
        return near.size() == 1 ? near.iterator().next() : null;
    }

    private String bare(String plain) {
        List<String> words = new ArrayList<>(List.of(plain.split(" ")));
        while (words.size() > 1
                && (forms.contains(words.getLast()) || words.getLast().equals("and"))) {
            words.removeLast();
        }
        return words.size() == 1 && forms.contains(words.getFirst()) ? "" : String.join(" ", words);
    }

    /** How many words at the beginning of a name only repeat its maker: {@code BD} in {@code BD Pyxis}. */
    int makersWords(List<String> words, Vendor vendor) {
        for (int count = Math.min(4, words.size() - 1); count > 0; count--) {
            String beginning = String.join(" ", words.subList(0, count));
            String name = canonical.getOrDefault(beginning, beginning);
            Set<String> line = lineages.getOrDefault(name, Set.of(name));
            if (vendor.lineage().stream().anyMatch(line::contains)) {
                return count;
            }
        }
        return 0;
    }

    /** The maker a product's name begins with, where nobody states one. */
    Vendor leading(List<String> words) {
        for (int count = Math.min(4, words.size() - 1); count > 0; count--) {
            String name = canonical.get(String.join(" ", words.subList(0, count)));
            if (name != null) {
                return vendor(Set.of(name));
            }
        }
        return Vendor.NOBODY;
    }

    /** Whose an operating system is; {@link Vendor#NOBODY} where the table does not say. */
    public Vendor ofSystem(String name) {
        String plain = PlainText.of(name);
        return table.systems().entrySet().stream()
                .filter(entry -> (plain + " ").startsWith(entry.getKey() + " "))
                .map(entry -> find(entry.getValue()))
                .findFirst()
                .orElse(Vendor.NOBODY);
    }

    /** All canonical names, for tests and lists of choice. */
    public Collection<String> names() {
        return table.entries().keySet();
    }
}
