package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import eu.salvus.mal.Problems;
import eu.salvus.mal.language.Syntax.Asset;
import eu.salvus.mal.language.Syntax.Association;
import eu.salvus.mal.language.Syntax.Category;
import eu.salvus.mal.language.Syntax.Define;
import eu.salvus.mal.language.Syntax.Meta;
import eu.salvus.mal.language.Syntax.Name;
import eu.salvus.mal.language.Syntax.Step;
import eu.salvus.mal.language.Syntax.Variable;
import eu.salvus.mal.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads a file by recursive descent. After a mistake it goes on at the next step, asset or declaration. */
final class Parser {
    /** Reads an included file. */
    interface Inclusion {
        void include(String path, Place place);
    }

    private final Cursor cursor;
    private final Syntax syntax;
    private final Inclusion inclusion;

    private Parser(Cursor cursor, Syntax syntax, Inclusion inclusion) {
        this.cursor = cursor;
        this.syntax = syntax;
        this.inclusion = inclusion;
    }

    static void parse(String file, String text, Syntax syntax, Inclusion inclusion, Problems problems) {
        Cursor cursor = new Cursor(Lexer.tokens(file, text, problems), problems);
        new Parser(cursor, syntax, inclusion).file();
    }

    private void file() {
        while (!cursor.isEnd()) {
            int before = cursor.position();
            try {
                declaration();
            } catch (Cursor.Stop stop) {
                if (cursor.position() == before) {
                    cursor.take();
                }
                skipToDeclaration();
            }
        }
    }

    private void skipToDeclaration() {
        while (!cursor.isEnd() && !startsDeclaration()) {
            cursor.take();
        }
    }

    private boolean startsDeclaration() {
        Token token = cursor.peek();
        return token.isWord("category") && cursor.peek(1).kind() == Kind.NAME
                || token.isWord("associations") && cursor.peek(1).is("{")
                || token.isWord("include") && cursor.peek(1).kind() == Kind.STRING
                || token.is("#") && cursor.peek(2).is(":");
    }

    private void declaration() {
        if (cursor.skipWord("include")) {
            Place place = cursor.place();
            inclusion.include(cursor.string("the path of a file"), place);
        } else if (cursor.skip("#")) {
            Name key = cursor.name("the name of a define");
            cursor.expect(":", "after '#" + key.text() + "'");
            syntax.defines.add(new Define(key, cursor.string("its value")));
        } else if (cursor.skipWord("category")) {
            category();
        } else if (cursor.skipWord("associations")) {
            associations();
        } else {
            throw cursor.stop(
                    "expected a declaration but found " + cursor.peek(),
                    "write 'category', 'associations', 'include' or '#name: \"value\"'");
        }
    }

    private void category() {
        Name name = cursor.name("the name of a category");
        List<Meta> meta = StepParser.metas(cursor);
        syntax.categories.add(new Category(name, meta));
        cursor.expect("{", "after the category");
        while (!cursor.peek().is("}") && !cursor.isEnd()) {
            asset(name.text());
        }
        cursor.expect("}", "after the assets of category '" + name.text() + "'");
    }

    private void asset(String category) {
        boolean isAbstract = cursor.skipWord("abstract");
        if (!cursor.skipWord("asset")) {
            throw cursor.stop("expected an asset but found " + cursor.peek(), "write 'asset' or 'abstract asset'");
        }
        Name name = cursor.name("the name of an asset");
        Name parent = cursor.skipWord("extends") ? cursor.name("the asset it extends") : null;
        List<Meta> meta = StepParser.metas(cursor);
        List<Variable> variables = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        syntax.assets.add(new Asset(name, category, isAbstract, parent, meta, variables, steps));
        cursor.expect("{", "after the asset");
        while (!cursor.peek().is("}") && !cursor.isEnd() && !startsAsset()) {
            member(variables, steps);
        }
        cursor.expect("}", "after the steps of asset '" + name.text() + "'");
    }

    private boolean startsAsset() {
        Token token = cursor.peek();
        return token.isWord("abstract") && cursor.peek(1).isWord("asset")
                || token.isWord("asset") && cursor.peek(1).kind() == Kind.NAME;
    }

    private void member(List<Variable> variables, List<Step> steps) {
        int before = cursor.position();
        try {
            if (cursor.skipWord("let")) {
                Name name = cursor.name("the name of a variable");
                cursor.expect("=", "after the variable");
                variables.add(new Variable(name, new ExpressionParser(cursor).expression()));
            } else {
                steps.add(new StepParser(cursor).step());
            }
        } catch (Cursor.Stop stop) {
            if (cursor.position() == before) {
                cursor.take();
            }
            while (!startsMember() && !cursor.peek().is("}") && !cursor.isEnd() && !startsAsset()) {
                cursor.take();
            }
        }
    }

    private boolean startsMember() {
        boolean define = cursor.peek().is("#") && cursor.peek(2).is(":");
        return !define
                && (StepParser.starts(cursor) && cursor.peek(1).kind() == Kind.NAME
                        || cursor.peek().isWord("let") && cursor.peek(2).is("="));
    }

    private void associations() {
        cursor.expect("{", "after 'associations'");
        while (!cursor.peek().is("}") && !cursor.isEnd()) {
            int before = cursor.position();
            try {
                association();
            } catch (Cursor.Stop stop) {
                if (cursor.position() == before) {
                    cursor.take();
                }
                while (!cursor.peek().is("}") && !cursor.isEnd() && !startsAssociation()) {
                    cursor.take();
                }
            }
        }
        cursor.expect("}", "after the associations");
    }

    private boolean startsAssociation() {
        return cursor.peek().kind() == Kind.NAME
                && cursor.peek(1).is("[")
                && cursor.peek(3).is("]")
                && !cursor.peek(4).is("}")
                && (cursor.peek(4).is("*") || cursor.peek(4).kind() == Kind.INTEGER);
    }

    private void association() {
        Name leftAsset = cursor.name("the asset on the left");
        Name leftField = field();
        Multiplicity left = multiplicity();
        cursor.expect("<--", "before the name of the association");
        Name name = cursor.name("the name of the association");
        cursor.expect("-->", "after the name of the association");
        Multiplicity right = multiplicity();
        Name rightField = field();
        Name rightAsset = cursor.name("the asset on the right");
        List<Meta> meta = StepParser.metas(cursor);
        syntax.associations.add(new Association(leftAsset, leftField, left, name, right, rightField, rightAsset, meta));
    }

    private Name field() {
        cursor.expect("[", "before a role");
        Name name = cursor.name("the name of a role");
        cursor.expect("]", "after the role");
        return name;
    }

    private Multiplicity multiplicity() {
        Place place = cursor.place();
        int first = bound();
        boolean range = cursor.skip("..");
        int last = range ? bound() : first;
        int least = first == Multiplicity.MANY ? 0 : first;
        if (last < least || last == 0) {
            cursor.problems()
                    .add(
                            place,
                            "the multiplicity " + least + ".." + last + " allows nothing",
                            "write for instance *, 1, 0..1 or 1..*");
            return new Multiplicity(0, Multiplicity.MANY);
        }
        return new Multiplicity(least, last);
    }

    private int bound() {
        if (cursor.skip("*")) {
            return Multiplicity.MANY;
        }
        Token token = cursor.peek();
        if (token.kind() != Kind.INTEGER || token.text().length() > 9) {
            throw cursor.stop("expected a multiplicity but found " + token, "write for instance *, 1, 0..1 or 1..*");
        }
        return Integer.parseInt(cursor.take().text());
    }
}
