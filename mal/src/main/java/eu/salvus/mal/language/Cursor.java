package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import eu.salvus.mal.Problems;
import eu.salvus.mal.language.Syntax.Name;
import eu.salvus.mal.language.Token.Kind;
import java.util.List;

/** The reading position in a list of tokens. */
final class Cursor {
    /** Reading cannot go on here; the problem has been noted. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private final Problems problems;
    private int at;

    Cursor(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    int position() {
        return at;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Place place() {
        return peek().place();
    }

    Token take() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean isEnd() {
        return peek().kind() == Kind.END;
    }

    boolean skip(String sign) {
        if (!peek().is(sign)) {
            return false;
        }
        take();
        return true;
    }

    boolean skipWord(String word) {
        if (!peek().isWord(word)) {
            return false;
        }
        take();
        return true;
    }

    Place expect(String sign, String after) {
        Token token = peek();
        if (!token.is(sign)) {
            throw stop("expected '" + sign + "' " + after + " but found " + token, "add '" + sign + "'");
        }
        return take().place();
    }

    Name name(String what) {
        Token token = peek();
        if (token.kind() != Kind.NAME) {
            throw stop("expected " + what + " but found " + token, "write a name of a-z, A-Z, 0-9 and _");
        }
        take();
        return new Name(token.text(), token.place());
    }

    String string(String what) {
        Token token = peek();
        if (token.kind() != Kind.STRING) {
            throw stop("expected " + what + " but found " + token, "write it in double quotes");
        }
        return take().text();
    }

    Stop stop(String message, String remedy) {
        problems.add(place(), message, remedy);
        return new Stop();
    }
}
