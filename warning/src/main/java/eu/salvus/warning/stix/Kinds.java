package eu.salvus.warning.stix;

import java.math.BigDecimal;
import java.net.Inet6Address;
import java.util.Base64;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of values by the names that the table of shapes calls them. */
final class Kinds {
    private static final Pattern WITH_ARGUMENT = Pattern.compile("([a-z]+)\\((.*)\\)");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String CPE_PART =
            "(?:[*-]|(?:\\?*+|\\*?+)(?:[a-zA-Z0-9._-]|\\\\[^a-zA-Z0-9\\s])++(?:\\?*+|\\*?+))";
    private static final int MOST_PREFIX = 128;
    private static final int MILLISECONDS = 3;

    private Kinds() {}

    /** The kind of a name. */
    static Kind of(String name) {
        if (name.startsWith("list ")) {
            return new Kind.ListOf(of(name.substring("list ".length())));
        }
        if (name.startsWith("dictionary ")) {
            return new Kind.Dictionary(of(name.substring("dictionary ".length())));
        }
        Matcher argument = WITH_ARGUMENT.matcher(name);
        return argument.matches() ? of(argument.group(1), argument.group(2)) : plain(name);
    }

    private static Kind of(String name, String argument) {
        return switch (name) {
            case "string" -> new Kind.Word(Set.of(argument.split("\\|")));
            case "part" -> new Kind.Part(argument);
            case "id" -> {
                boolean barred = argument.startsWith("!");
                yield new Kind.Id(Set.of((barred ? argument.substring(1) : argument).split("\\|")), barred);
            }
            case "integer", "number" -> {
                String[] bounds = argument.split("\\.\\.", 2);
                yield new Kind.Number(name.equals("integer"), bound(bounds[0]), bound(bounds[1]));
            }
            default -> throw new IllegalArgumentException("unknown kind " + name + "(" + argument + ")");
        };
    }

    private static Kind plain(String name) {
        return switch (name) {
            case "string" -> Kind.STRING;
            case "boolean" -> new Kind.Truth();
            case "integer" -> new Kind.Number(true, null, null);
            case "number" -> new Kind.Number(false, null, null);
            case "timestamp" -> new Kind.Time(0, Integer.MAX_VALUE);
            case "millis" -> new Kind.Time(MILLISECONDS, Integer.MAX_VALUE);
            case "seconds" -> new Kind.Time(0, 0);
            case "id" -> new Kind.Id(Set.of(), false);
            case "dictionary" -> new Kind.Dictionary(null);
            case "header" -> new Kind.Header();
            case "strings" -> new Kind.ListOf(Kind.STRING);
            case "scalar" -> new Kind.Scalar();
            case "object" -> new Kind.AnyObject();
            case "hashes" -> new Kind.Hashes(false);
            case "reference-hashes" -> new Kind.Hashes(true);
            case "extensions" -> new Kind.Extensions();
            case "observables" -> new Kind.Observables();
            default -> text(name);
        };
    }

    private static Kind text(String name) {
        return switch (name) {
            case "hex" -> pattern("an even number of hexadecimal digits", "([a-fA-F0-9]{2})+");
            case "binary" -> new Kind.Text("base64", Kinds::isBase64);
            case "word" -> pattern("a word of a-z, digits and -", "[a-z0-9-]+");
            case "selector" ->
                pattern(
                        "a path to a property such as labels.[0]",
                        "([a-z0-9_-]{3,249}(\\.(\\[\\d+\\]|[a-z0-9_-]{1,250}))*+|id)");
            case "mime-type" ->
                pattern(
                        "a media type such as application/pdf",
                        "(application|audio|font|image|message|model|multipart|text|video)/[a-zA-Z0-9.+_-].*");
            case "charset" -> pattern("a name of a character set", "[a-zA-Z0-9/.+_:-]{2,250}");
            case "ipv4" ->
                pattern("an IPv4 address or network", "(" + OCTET + "\\.){3}" + OCTET + "(/(3[0-2]|[12]?\\d))?");
            case "ipv6" -> new Kind.Text("an IPv6 address or network", Kinds::isIpv6);
            case "mac" -> pattern("a MAC address such as 00:1a:2b:3c:4d:5e", "([0-9a-f]{2}:){5}[0-9a-f]{2}");
            case "cpe" -> pattern("a CPE 2.3 name", "cpe:2\\.3:[aho*-](:" + CPE_PART + "){10}");
            case "language" -> pattern("a language such as fr or fr-BE", "[a-z]{2,3}(-[A-Za-z0-9]{1,8})*+");
            case "registry-key" ->
                pattern(
                        "a key without abbreviated hives; write HKEY_LOCAL_MACHINE in full",
                        "(?is)(?!(HKLM|HKCC|HKCR|HKCU|HKU)(\\\\|$)).*");
            default -> throw new IllegalArgumentException("unknown kind " + name);
        };
    }

    private static Kind pattern(String wanted, String pattern) {
        Predicate<String> is = Pattern.compile(pattern).asMatchPredicate();
        return new Kind.Text(wanted, is);
    }

    private static @Nullable BigDecimal bound(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return !text.isEmpty() && text.length() % 4 == 0;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    private static boolean isIpv6(String text) {
        String[] parts = text.split("/", 2);
        try {
            Inet6Address.ofLiteral(parts[0]);
            return parts[0].contains(":")
                    && !parts[0].contains("[")
                    && (parts.length == 1 || parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= MOST_PREFIX);
        } catch (IllegalArgumentException no) {
            return false;
        }
    }
}
