package eu.salvus.warning.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads names of products as publishers and inventories write them. */
public final class NameReader {
    private static final Pattern BRACKET = Pattern.compile("\\(+([^()]*)\\)+");
    private static final Pattern SHORT_NAME = Pattern.compile("\\p{L}[\\p{L}\\d+-]{1,7}(?: iX)?");
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)\\b(?:not including|excluding|except|without|with|only|used with|running|installed|integrated|if)\\b");
    private static final Pattern MODEL_OF_A_SERIES =
            Pattern.compile("(\\p{L}{2," + ProductName.LONGEST_SERIES + "})\\d{1,4}\\p{L}?");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern ALTERNATIVES = Pattern.compile("[\\p{L}\\p{N}.+-]+(?:/[\\p{L}\\p{N}.+-]+)+");
    private static final Pattern LIST = Pattern.compile("\\s+and\\s+|\\s*,\\s*|\\s+or\\s+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST = 500;

    /** Longer lists of products are cut: real ones stay below a tenth of it. */
    private static final int LONGEST_LIST = 10_000;

    private static final int MOST_VARIANTS = 64;
    private static final int SHORTEST_LOOSE = 3;

    private final Vendors vendors;

    /** Reads with a table of makers, whose names are dropped where a product's name begins with them. */
    public NameReader(Vendors vendors) {
        this.vendors = vendors;
    }

    /**
     * Reads a name.
     *
     * @param name as written; null for none
     * @param vendor its maker
     */
    public ProductName read(@Nullable String name, Vendor vendor) {
        if (name == null || name.isBlank()) {
            return ProductName.NONE;
        }
        String text = PlainText.repaired(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        Set<String> keys = new LinkedHashSet<>();
        Set<String> loose = new LinkedHashSet<>();
        addKey(keys, text, vendor);
        boolean conditional = brackets(text, vendor, keys, loose);
        variants(withoutBrackets(text), vendor, keys, loose, conditional);
        rest(name, vendor, loose);
        Set<String> words = words(withoutShortNames(text), vendor);
        Set<String> telling = new TreeSet<>(words);
        telling.removeAll(ProductWords.COMMON);
        loose.removeAll(keys);
        return new ProductName(keys, loose, words, telling, series(telling), ModelNumbers.in(text), conditional);
    }

    /**
     * A name as a key: what is written differently and names the same, such as {@code Flow System} and {@code FLOW}, has the same.
     *
     * @return empty for a name without letters and digits
     */
    public String identity(String name, Vendor vendor) {
        String text = PlainText.repaired(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        List<String> words = split(text);
        return words.isEmpty() ? "" : joined(meaningful(words, vendor));
    }

    /** The keys of a whole name as it is written, with and without the maker it begins with. */
    public Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        String text = PlainText.repaired(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        addKey(keys, text, maker(text));
        return keys;
    }

    /** The maker a name begins with, where no other is stated. */
    public Vendor maker(String name) {
        return vendors.leading(split(name));
    }

    private boolean brackets(String text, Vendor vendor, Set<String> keys, Set<String> loose) {
        boolean conditional = CONDITION.matcher(withoutBrackets(text)).find();
        if (text.indexOf('(') < 0) {
            return conditional;
        }
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            String inside = bracket.group(1).strip();
            if (abbreviates(inside, text.substring(0, bracket.start()))) {
                addKey(inside.length() < SHORTEST_LOOSE ? loose : keys, inside, vendor);
            } else if (ModelNumbers.listed(inside).isEmpty() && !inside.isEmpty()) {
                conditional = true;
            }
        }
        return conditional;
    }

    /** Whether capitals stand for the name before them, in order: {@code CSM} for Connex Spot Monitor. */
    private static boolean abbreviates(String shortName, String name) {
        if (!SHORT_NAME.matcher(shortName).matches()
                || shortName.chars().filter(Character::isUpperCase).count() < 2) {
            return false;
        }
        String letters = PlainText.compact(name);
        int at = 0;
        for (char letter : PlainText.compact(shortName).toCharArray()) {
            at = letters.indexOf(letter, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /** An abbreviation is no further word of the name. */
    private static String withoutShortNames(String text) {
        if (text.indexOf('(') < 0) {
            return text;
        }
        return BRACKET.matcher(text)
                .replaceAll(bracket -> Matcher.quoteReplacement(
                        abbreviates(bracket.group(1).strip(), text.substring(0, bracket.start()))
                                ? " "
                                : bracket.group()));
    }

    private static Set<String> series(Set<String> words) {
        Set<String> series = new TreeSet<>();
        for (String word : words) {
            Matcher model = MODEL_OF_A_SERIES.matcher(word);
            if (model.matches()) {
                series.add(model.group(1));
            }
        }
        return series;
    }

    private static String withoutBrackets(String text) {
        return text.indexOf('(') < 0 && text.indexOf(')') < 0
                ? text
                : BRACKET.matcher(text).replaceAll(" ").replace('(', ' ').replace(')', ' ');
    }

    /** A list of models is each of them; a list of words may be a product of two words, and is read loosely. */
    private void variants(String text, Vendor vendor, Set<String> keys, Set<String> loose, boolean conditional) {
        addKey(conditional ? loose : keys, text, vendor);
        if (variants(text) > MOST_VARIANTS) {
            return;
        }
        List<String> expanded = new ArrayList<>(List.of(text));
        boolean models = true;
        Matcher alternatives = ALTERNATIVES.matcher(text);
        while (alternatives.find()) {
            List<String> names = completed(alternatives.group().split("/"));
            models &= names.stream()
                    .allMatch(name -> name.length() >= SHORTEST_LOOSE
                            && DIGIT.matcher(name).find());
            List<String> next = new ArrayList<>();
            for (String one : expanded) {
                names.forEach(name -> next.add(one.replace(alternatives.group(), name)));
            }
            expanded = next;
        }
        Set<String> target = models && !conditional ? keys : loose;
        expanded.forEach(one -> addKey(target, one, vendor));
        for (String part : LIST.split(text)) {
            if (!split(part).isEmpty() && part.strip().length() > SHORTEST_LOOSE) {
                addKey(loose, part, vendor);
            }
        }
    }

    /** What stands beyond the letters that are read is most often the end of a long list: each piece of it may be the product. */
    private void rest(String name, Vendor vendor, Set<String> loose) {
        if (name.length() <= LONGEST) {
            return;
        }
        int from = Math.max(0, name.lastIndexOf(',', LONGEST));
        String rest = BLANKS.matcher(name.substring(from, Math.min(name.length(), LONGEST_LIST)))
                .replaceAll(" ");
        for (String part : LIST.split(PlainText.repaired(rest))) {
            if (part.length() > SHORTEST_LOOSE && part.length() <= LONGEST) {
                addKey(loose, part, vendor);
            }
        }
    }

    /** How many texts a name stands for; it is asked before any of them is built. */
    private static int variants(String text) {
        int variants = 1;
        Matcher alternatives = ALTERNATIVES.matcher(text);
        while (variants <= MOST_VARIANTS && alternatives.find()) {
            variants *=
                    1 + (int) alternatives.group().chars().filter(c -> c == '/').count();
        }
        return variants;
    }

    private static List<String> completed(String[] parts) {
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            names.add(names.isEmpty() ? part : ModelNumbers.completed(names.getFirst(), part));
        }
        return names;
    }

    /** With and without the maker's name: another text may give the name of an owner. */
    private void addKey(Set<String> keys, String text, Vendor vendor) {
        List<String> all = split(text);
        for (Vendor dropped : List.of(vendor, Vendor.NOBODY)) {
            List<String> words = meaningful(all, dropped);
            if (!words.isEmpty()) {
                keys.add(joined(words));
            }
        }
    }

    /** Words without blanks, but for a dot between two numbers: {@code EC 40} is {@code EC40}, 5 7 is not 57. */
    private static String joined(List<String> words) {
        StringBuilder key = new StringBuilder();
        for (String word : words) {
            boolean digits = !key.isEmpty()
                    && Character.isDigit(key.charAt(key.length() - 1))
                    && Character.isDigit(word.charAt(0));
            key.append(digits ? "." : "").append(word);
        }
        return key.toString();
    }

    private Set<String> words(String text, Vendor vendor) {
        return new TreeSet<>(meaningful(split(text), vendor));
    }

    private List<String> meaningful(List<String> words, Vendor vendor) {
        List<String> rest = words.subList(vendors.makersWords(words, vendor), words.size());
        List<String> meaningful = new ArrayList<>(rest);
        meaningful.removeIf(ProductWords.SAY_NOTHING::contains);
        return meaningful.isEmpty() ? rest : meaningful;
    }

    private static List<String> split(String text) {
        String plain = PlainText.of(text);
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }
}
