throw new Error('A unit test must not synthesise: name its file *.system.test.ts.');
