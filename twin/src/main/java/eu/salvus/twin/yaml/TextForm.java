package eu.salvus.twin.yaml;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Free text, or text of a given pattern. */
final class TextForm extends ScalarForm<String> {
    /** Longest text read, in characters. */
    static final int LONGEST = 1000;

    static final TextForm FREE = new TextForm(null, "a text of 1 to " + LONGEST + " characters");
    static final TextForm COUNTRY =
            new TextForm(Pattern.compile("[A-Z]{2}"), "the two capital letters of a country, such as FR");
    static final TextForm WORD = new TextForm(
            Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "lower-case words with hyphens, such as domain-controller");
    static final TextForm CPE = new TextForm(
            Pattern.compile("cpe:(2\\.3:[aho*-](:[^:\\s\\\\]*(\\\\.[^:\\s\\\\]*)*){10}|/[aho](:[^:\\s]*){0,6})"),
            "a CPE name such as cpe:2.3:o:microsoft:windows_10:22h2:*:*:*:*:*:*:*");
    static final TextForm PURL = new TextForm(
            Pattern.compile("pkg:[A-Za-z][A-Za-z0-9.+-]*/\\S+"),
            "a package URL such as pkg:maven/org.example/viewer@2.1");

    static final TextForm FILE_HASH = new TextForm(
            Pattern.compile("md5:[0-9a-f]{32}|sha1:[0-9a-f]{40}|sha(256|3-256):[0-9a-f]{64}|sha(384|3-384):[0-9a-f]{96}"
                    + "|sha(512|3-512):[0-9a-f]{128}"),
            "the hash of a file such as sha256: and its 64 hexadecimal digits, in lower case");

    static final TextForm IP_ADDRESS = new TextForm(
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|(?=.*:.*:)[0-9a-f:]+(\\.[0-9.]+)?"),
            "an IP address such as 10.1.2.3 or fe80::1, in lower case");
    static final TextForm MAC_ADDRESS = new TextForm(
            Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}"),
            "the address of a network card such as 00:1b:63:84:45:e6, in lower case");

    private final @Nullable Pattern pattern;
    private final String expected;

    private TextForm(@Nullable Pattern pattern, String expected) {
        this.pattern = pattern;
        this.expected = expected;
    }

    @Override
    @Nullable
    String parse(Events.Scalar scalar, String key, Scope scope) {
        String value = scalar.value();
        if (scalar.plain() && (isBoolean(value) || (pattern != null && isNumber(value)))) {
            return wrong(scalar, key, scope, "put it in quotes if it is meant as a text");
        }
        if (value.isBlank() || value.codePointCount(0, value.length()) > LONGEST) {
            return wrong(scalar, key, scope);
        }
        return pattern == null || pattern.matcher(value).matches() ? value : wrong(scalar, key, scope);
    }

    @Override
    public Tree tree(String value) {
        return Tree.text(value);
    }

    @Override
    public String expected() {
        return expected;
    }
}
