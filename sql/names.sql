-- Names that fold to the same form are spelt differently and nothing else.
SELECT name, fold_name(name)
FROM (VALUES
    ('Anna Berg'), ('ANNA BERG'), ('Ms. Anna Berg'), ('Anna Berg’s'),
    ('Prof. Dr. Anna-Lena Berg'), ('Frau Berg'), ('M. Berg'),
    ('J. K. Olsen'), ('J.K. Olsen'), ('U.S.'), ('US'),
    ('Ærø Ørsted Łódź'), ('Straße'), ('O’Neill'), ('O''Neill'),
    ('l’Élysée'), ('Ek & Sons'), ('The Harbour Board'),
    ('Владимир Заневский'), ('Київ'), ('Αλέξης Καλανδρέου'),
    ('محمّد'), ('東京'), ('서울'), ('アンナ・ベルグ')) v(name);

-- Composed and decomposed, wide and narrow are one.
SELECT fold_name(E'Aydo\u011fan') = fold_name(E'Aydog\u0306an') AS marks,
       fold_name('ＡＢＣ') = fold_name('abc') AS width;

-- An honorific alone is a name; nothing but marks is none.
SELECT fold_name('Mr'), fold_name('--') = '' AS empty, fold_name('') = '' AS none, fold_name(NULL) IS NULL AS unknown;

-- Folding is stored, in an index for instance.
CREATE TABLE people (name text);
INSERT INTO people VALUES ('Dr. Zoë Lund'), ('Zoe Lund'), ('Zoë Lind');
CREATE INDEX ON people (fold_name(name));
SELECT fold_name(name), count(*) FROM people GROUP BY 1 ORDER BY 1;
DROP TABLE people;
